package io.parley.vendors.evidence;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Page;
import io.parley.kernel.Times;
import io.parley.vendors.Cases;
import io.parley.vendors.scoring.Counted;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What a score can say about a tool, and the file to check it by. */
@Path("/tools/{slug}/score")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class ScorePages {
    private static final int CASES = 50;
    private static final int MAX_DIGITS = 18;

    private final Tools tools;
    private final ToolScores scores;
    private final ScoreSections sections;
    private final Cases cases;
    private final Clock clock;

    ScorePages(Tools tools, ToolScores scores, ScoreSections sections, Cases cases, Clock clock) {
        this.tools = tools;
        this.scores = scores;
        this.sections = sections;
        this.cases = cases;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(String slug, @RestQuery @Nullable String profile, @RestQuery @Nullable String on) {
        var name = name(slug);
        var words = Languages.messages(ScoreMessages.class);
        return scores.find(slug, question(profile), today())
                .map(s -> ToolScore.of(s, name, words, Times::day, sections.of(s, name, asked(on))))
                .orElseGet(() -> ToolScore.none(slug, name, words));
    }

    /** The cases behind one number: one of today's score, or those that made a kept one another than the one before. */
    @GET
    @Path("cases")
    @Produces(MediaType.TEXT_HTML)
    public ScoreCases showCases(
            String slug,
            @RestQuery("of") @Nullable String number,
            @RestQuery @Nullable String change,
            @RestQuery @Nullable String page) {
        var name = name(slug);
        var words = Languages.messages(ScoreMessages.class);
        var counted = CaseNumber.find(number == null ? "" : number).orElse(Counted.ALL);
        var changed = change == null ? null : kept(slug, change);
        var ids = changed == null ? scores.cases(slug, question(null), counted) : changed.cases();
        int asked = page == null || !page.matches("[0-9]{1,6}") ? 1 : Integer.parseInt(page);
        int last = Math.max(1, (ids.size() + CASES - 1) / CASES);
        var here = new Page(
                Math.max(1, Math.min(asked, last)),
                CASES,
                ids.size(),
                "/tools/" + slug + "/score/cases",
                changed == null
                        ? Map.of("of", CaseNumber.key(counted))
                        : Map.of("change", Long.toString(changed.id())));
        return new ScoreCases(
                slug,
                name,
                changed == null
                        ? CaseNumber.label(counted, words)
                        : words.listChanged(Times.day(ScoreHistory.day(changed))),
                here,
                cases.rows(slug, here.of(ids)));
    }

    @GET
    @Path("evidence.json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> evidence(String slug, @RestQuery @Nullable String profile) {
        name(slug);
        return ResponseBuilder.ok(scores.file(slug, question(profile), today()))
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-evidence.json\"")
                .build();
    }

    /** Throws where no such score of the tool was kept. */
    private KeptScore kept(String slug, String id) {
        return Optional.of(id)
                .filter(text -> text.length() <= MAX_DIGITS && text.matches("[0-9]+"))
                .flatMap(text -> scores.findKept(slug, Long.parseLong(text)))
                .orElseThrow(NotFoundException::new);
    }

    /** Throws where there is no such tool. */
    private String name(String slug) {
        return Objects.requireNonNullElseGet(tools.names(List.of(slug)).get(slug), () -> {
            throw new NotFoundException();
        });
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
