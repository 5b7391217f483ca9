package io.parley.policies;

import io.parley.catalog.Keyed;
import io.parley.catalog.Tools;
import io.parley.register.Recipient;
import io.parley.register.RuleCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that hold today for the tools that a policy is about, cut to what somebody's work is. */
@ApplicationScoped
@Transactional
class PolicyRules {
    private final RuleCards cards;
    private final Tools tools;

    PolicyRules(RuleCards cards, Tools tools) {
        this.cards = cards;
        this.tools = tools;
    }

    /** {@code undecided}: names of the tools that nothing is decided about. Rows have the chosen work's answers alone. */
    public record Shown(
            LocalDate today,
            RuleCards.Pocket work,
            List<RuleCards.Pocket> works,
            List<RuleCards.Decided> cards,
            List<String> undecided) {
        public boolean isThere() {
            return !cards.isEmpty() || !undecided.isEmpty();
        }
    }

    /** {@code work}: whom somebody works with; colleagues where it is null or nothing that we know. */
    Shown of(List<String> about, @Nullable String work) {
        var recipient = Keyed.find(Recipient.class, work == null ? "" : work).orElse(Recipient.COLLEAGUES);
        var decided = cards.of(about);
        var undecided = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tools.names(about).forEach((slug, name) -> {
            if (decided.stream().noneMatch(d -> d.card().tool().equals(slug))) {
                undecided.add(name);
            }
        });
        return new Shown(
                cards.today(),
                RuleCards.Pocket.of(recipient),
                RuleCards.Pocket.all(),
                decided.stream().map(d -> d.only(recipient)).toList(),
                List.copyOf(undecided));
    }
}
