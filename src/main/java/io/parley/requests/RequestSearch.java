package io.parley.requests;

import io.parley.alternatives.Alternatives;
import io.parley.alternatives.Coverage;
import io.parley.catalog.ToolCard;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolName;
import io.parley.catalog.Tools;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the company has decided or already has, before anybody asks for it. */
@ApplicationScoped
class RequestSearch {
    private static final int MOST_FOUND = 8;
    private static final int MOST_OTHERS = 3;

    private final Tools tools;
    private final Register register;
    private final Requests requests;
    private final Alternatives alternatives;
    private final RequestView view;
    private final Decisions decisions;

    RequestSearch(
            Tools tools,
            Register register,
            Decisions decisions,
            Requests requests,
            Alternatives alternatives,
            RequestView view) {
        this.tools = tools;
        this.register = register;
        this.decisions = decisions;
        this.requests = requests;
        this.alternatives = alternatives;
        this.view = view;
    }

    /** {@code decision} holds today; {@code rejected}: the last answer somebody got, where it was a no; {@code others}: for the same. */
    record Found(
            String slug,
            String name,
            String vendor,
            boolean registered,
            @Nullable DecisionView decision,
            @Nullable Past rejected,
            List<Other> others) {}

    /** A request that was answered, without who asked. */
    record Past(UUID id, LocalDate on, String reason, String alternative) {}

    /** {@code open}: what others have asked already. {@code others}: registered tools that are good enough for the same. */
    record About(
            String slug,
            String name,
            boolean registered,
            @Nullable DecisionView decision,
            @Nullable Past rejected,
            List<RequestView.Item> open,
            List<Other> others) {}

    record Other(String slug, String name, int percent) {}

    List<Found> find(String search) {
        var registered = register.slugs();
        var cards = tools.cards(tools.match(new ToolFilter(search, null, registered, false)).stream()
                .limit(MOST_FOUND)
                .map(ToolName::slug)
                .toList());
        var decided = decisions.inForce(cards.stream().map(ToolCard::slug).toList());
        return cards.stream()
                .map(card -> new Found(
                        card.slug(),
                        card.name(),
                        card.vendor(),
                        registered.contains(card.slug()),
                        decided.get(card.slug()),
                        rejected(card.slug()),
                        decided.containsKey(card.slug()) ? List.of() : others(card.slug())))
                .toList();
    }

    /** Throws when the catalog has no such tool. */
    About about(String slug) {
        var sheet = tools.get(slug);
        return new About(
                slug,
                sheet.name(),
                register.slugs().contains(slug),
                decisions.inForce(slug).orElse(null),
                rejected(slug),
                open(slug),
                others(slug));
    }

    /** About something that the catalog does not know. */
    About aboutOther(String name) {
        var key = ToolKey.of(null, name);
        return new About("", name, false, null, rejected(key), open(key), List.of());
    }

    /** The registered tools, for somebody who looks for an alternative. */
    List<Option> registered(@Nullable String chosen, String except) {
        return tools.match(new ToolFilter("", null, register.slugs(), true)).stream()
                .filter(tool -> !tool.slug().equals(except) && !tool.retired())
                .map(tool -> new Option(tool.slug(), tool.name(), tool.slug().equals(chosen)))
                .toList();
    }

    private @Nullable Past rejected(String key) {
        return requests.lastDecided(key)
                .filter(row -> row.outcome() == Outcome.REJECTED)
                .map(row -> new Past(
                        row.id(),
                        ToolRequest.day(Objects.requireNonNull(row.decidedAt())),
                        requests.history(row.id()).stream()
                                .filter(s -> s.kind() == RequestStep.Kind.REJECTED)
                                .map(Requests.StepRow::text)
                                .reduce("", (before, last) -> last),
                        row.alternative() == null
                                ? ""
                                : tools.names(List.of(row.alternative())).getOrDefault(row.alternative(), "")))
                .orElse(null);
    }

    private List<RequestView.Item> open(String key) {
        return requests.list(new RequestFilter(null, key, true), 0, MOST_FOUND).stream()
                .map(view::item)
                .toList();
    }

    private List<Other> others(String slug) {
        return alternatives.rank(slug, Set.of()).stream()
                .filter(r -> r.coverage().percent() >= Coverage.ENOUGH)
                .limit(MOST_OTHERS)
                .map(r -> new Other(r.slug(), r.name(), r.coverage().percent()))
                .toList();
    }
}
