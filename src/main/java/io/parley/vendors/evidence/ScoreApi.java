package io.parley.vendors.evidence;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import io.parley.vendors.scoring.Counted;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the fix-history method makes of a tool's record, with everything it says against itself. */
@Path("/api/v1/tools/{slug}/score")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ScoreApi {
    private static final int MOST = 500;

    private final Tools tools;
    private final ToolScores scores;
    private final KeptScores kept;
    private final Clock clock;

    ScoreApi(Tools tools, ToolScores scores, KeptScores kept, Clock clock) {
        this.tools = tools;
        this.scores = scores;
        this.kept = kept;
        this.clock = clock;
    }

    @GET
    public ScoreJson.Detail getScore(
            String slug,
            @RestQuery @Nullable String at,
            @RestQuery @Nullable String known,
            @RestQuery @Nullable String method,
            @RestQuery @Nullable String profile) {
        var question = question(slug, at, known, method, profile);
        return scores.find(slug, question, today())
                .map(ScoreJson.Detail::of)
                .orElseGet(() -> ScoreJson.Detail.none(slug, question));
    }

    /** The file from which anyone makes the same score: {@code docs/evidence-format.md}. */
    @GET
    @Path("evidence")
    public String getScoreEvidence(
            String slug,
            @RestQuery @Nullable String at,
            @RestQuery @Nullable String known,
            @RestQuery @Nullable String profile) {
        return scores.file(slug, question(slug, at, known, null, profile), today());
    }

    /** Every score that was made of the tool and why, the latest first; nothing changes them any more. */
    @GET
    @Path("history")
    public List<ScoreJson.Kept> listScores(String slug) {
        if (tools.names(List.of(slug)).isEmpty()) {
            throw new NotFoundException();
        }
        return kept.list(slug, MOST).stream().map(ScoreJson.Kept::of).toList();
    }

    /** Ids of the cases behind a number of today's score: all, dated, unknown-fix, open, candour, told, told-first and the like. */
    @GET
    @Path("cases")
    public ScoreJson.Behind listScoreCases(String slug, @RestQuery @Nullable String of) {
        var question = question(slug, null, null, null, null);
        var number = CaseNumber.find(of == null || of.isEmpty() ? CaseNumber.key(Counted.ALL) : of)
                .orElseThrow(() -> new Problems.InvalidField(
                        "of",
                        "One of "
                                + Arrays.stream(Counted.values())
                                        .map(CaseNumber::key)
                                        .collect(Collectors.joining(", "))));
        return new ScoreJson.Behind(slug, CaseNumber.key(number), scores.cases(slug, question, number));
    }

    private ScoreQuestion question(
            String slug,
            @Nullable String at,
            @Nullable String known,
            @Nullable String method,
            @Nullable String profile) {
        if (tools.names(List.of(slug)).isEmpty()) {
            throw new NotFoundException();
        }
        return ScoreQuestion.of(at, known, method, profile, clock.instant(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
