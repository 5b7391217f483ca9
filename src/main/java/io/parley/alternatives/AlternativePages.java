package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people would gain and lose with another tool, reason by reason, each with its source. */
@Path("/tools/{slug}/alternatives")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class AlternativePages {
    private final Alternatives alternatives;
    private final Stated people;
    private final Tools tools;

    AlternativePages(Alternatives alternatives, Stated people, Tools tools) {
        this.alternatives = alternatives;
        this.people = people;
        this.tools = tools;
    }

    @CheckedTemplate(basePath = "alternatives", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AlternativeList(
            String slug,
            String name,
            List<ReasonChoice> reasons,
            List<RankRow> ranking,
            int enough,
            boolean surveyed,
            boolean points,
            @Nullable Closer closer)
            implements TemplateInstance {}

    record ReasonChoice(String key, String text, boolean chosen) {}

    /** {@code badge}: enough, gap, or no reason that a tool could serve. {@code lost}: joined reasons, empty for none. */
    record RankRow(
            String slug,
            String name,
            int percent,
            boolean counted,
            boolean gap,
            String safetyBadge,
            String safety,
            String lost,
            String unknown,
            String address,
            boolean chosen) {}

    /** One tool beside the one in use. */
    record Closer(String name, List<ReasonRow> rows, List<String> gain, List<String> lose, Difference company) {}

    record ReasonRow(String reason, boolean differs, CapabilityRow from, CapabilityRow to) {}

    /** {@code to}: the tool to look at closely; the best one when the address names none that is registered. */
    @GET
    public AlternativeList show(String slug, @RestQuery @Nullable List<String> reason, @RestQuery @Nullable String to) {
        var sheet = tools.get(slug);
        var words = Words.current();
        var stated = Reasons.of(reason);
        var said = stated.isEmpty() ? people.of(slug) : Map.<Reason, Integer>of();
        var ranked = said.isEmpty() ? alternatives.rank(slug, stated) : alternatives.rank(slug, said);
        var chosen = ranked.stream()
                .filter(r -> r.slug().equals(to))
                .findFirst()
                .or(() -> ranked.stream().findFirst());
        var rows = ranked.stream()
                .map(r -> row(r, slug, stated, chosen.filter(r::equals).isPresent(), words))
                .toList();
        var closer = chosen.map(r -> new Closer(
                        r.name(),
                        reasonRows(r.coverage(), words),
                        better(r.coverage(), true, words),
                        better(r.coverage(), false, words),
                        Difference.of(sheet, tools.get(r.slug()), words)))
                .orElse(null);
        return new AlternativeList(
                slug,
                sheet.name(),
                choices(said.isEmpty() ? stated : said.keySet(), words),
                rows,
                Coverage.ENOUGH,
                !said.isEmpty(),
                ranked.stream().anyMatch(r -> r.safety().basis() == Safety.Basis.POINTS),
                closer);
    }

    private static List<ReasonChoice> choices(Set<Reason> stated, Words words) {
        return Arrays.stream(Reason.values())
                .map(r -> new ReasonChoice(r.key(), words.reason(r), stated.contains(r)))
                .toList();
    }

    private static RankRow row(
            Alternatives.Ranked ranked, String slug, Set<Reason> stated, boolean chosen, Words words) {
        var coverage = ranked.coverage();
        var query = stated.stream().map(r -> "reason=" + r.key() + "&").collect(Collectors.joining());
        return new RankRow(
                ranked.slug(),
                ranked.name(),
                coverage.percent(),
                coverage.counted() > 0,
                coverage.isGap(),
                AlternativeWords.badge(ranked.safety().standing()),
                AlternativeWords.say(ranked.safety()),
                joined(coverage.lost(), words),
                joined(coverage.unknown(), words),
                "/tools/" + slug + "/alternatives?" + query + "to=" + ranked.slug() + "#closer",
                chosen);
    }

    private static List<ReasonRow> reasonRows(Coverage coverage, Words words) {
        return coverage.trace().stream()
                .map(t -> new ReasonRow(
                        words.reason(t.reason()),
                        t.from().level() != t.to().level(),
                        CapabilityRow.of(t.from(), words),
                        CapabilityRow.of(t.to(), words)))
                .toList();
    }

    /** Reasons that the other tool serves better, or worse; what is not known of either is neither. */
    private static List<String> better(Coverage coverage, boolean gained, Words words) {
        return coverage.trace().stream()
                .filter(t -> known(t.from()) && known(t.to()))
                .filter(t -> gained
                        ? t.to().level().compareTo(t.from().level()) < 0
                        : t.to().level().compareTo(t.from().level()) > 0)
                .map(t -> words.reason(t.reason()))
                .toList();
    }

    private static boolean known(Capability capability) {
        return capability.level() != Level.UNKNOWN && capability.level() != Level.OTHERWISE;
    }

    private static String joined(List<Reason> reasons, Words words) {
        return reasons.stream().map(words::reason).collect(Collectors.joining(", "));
    }
}
