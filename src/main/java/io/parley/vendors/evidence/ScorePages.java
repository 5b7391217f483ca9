package io.parley.vendors.evidence;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Times;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What a score can say about a tool, and the file to check it by. */
@Path("/tools/{slug}/score")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class ScorePages {
    private final Tools tools;
    private final ToolScores scores;
    private final Clock clock;

    ScorePages(Tools tools, ToolScores scores, Clock clock) {
        this.tools = tools;
        this.scores = scores;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String slug, @RestQuery @Nullable String profile, @RestQuery @Nullable String on) {
        var tool = tools.get(slug);
        var words = Languages.messages(ScoreMessages.class);
        return scores.find(tool.slug(), question(profile), today())
                .map(s -> ToolScore.of(s, tool.name(), words, Times::day, history(s, on, words)))
                .orElseGet(() -> ToolScore.none(tool.slug(), tool.name(), words));
    }

    @GET
    @Path("evidence.json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> evidence(String slug, @RestQuery @Nullable String profile) {
        var tool = tools.get(slug).slug();
        return ResponseBuilder.ok(scores.file(tool, question(profile), today()))
                .header("Content-Disposition", "attachment; filename=\"" + tool + "-evidence.json\"")
                .build();
    }

    private ScoreHistory history(ToolScores.Scored today, @Nullable String on, ScoreMessages words) {
        var kept = scores.list(today.tool());
        return ScoreHistory.of(kept, asked(on), today, scores::body, words);
    }

    /** What is no day, or still to come, asks for nothing: the page is shown rather than an error. */
    private @Nullable LocalDate asked(@Nullable String on) {
        try {
            var day = on == null || on.isEmpty() ? null : LocalDate.parse(on);
            return day == null || day.isAfter(today()) || day.getYear() < 1970 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A profile that does not exist is the usual one: people follow links, and old links lead somewhere. */
    private ScoreQuestion question(@Nullable String profile) {
        boolean known = ScoreQuestion.PROFILES.stream().anyMatch(p -> p.id().equals(profile));
        return ScoreQuestion.of(null, null, null, known ? profile : null, clock.instant(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
