package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Every decision that holds today, compiled. Nothing is stored: a changed cell is another card at once. */
@ApplicationScoped
class RuleCards {
    private final Register register;
    private final Decisions decisions;

    RuleCards(Register register, Decisions decisions) {
        this.register = register;
        this.decisions = decisions;
    }

    record Decided(DecisionView decision, RuleCard card) {
        static Decided of(DecisionView decision) {
            return new Decided(decision, RuleCard.of(decision.tool(), decision.toolName(), decision.matrix()));
        }

        Decided only(Recipient recipient) {
            return new Decided(decision, card.only(recipient));
        }
    }

    /** By the tool's name. */
    List<Decided> list() {
        return decisions.inForce(register.slugs()).values().stream()
                .map(Decided::of)
                .sorted(Comparator.comparing(d -> d.card().toolName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Throws when nothing is decided about the tool. */
    Decided get(String tool) {
        return decisions.inForce(tool).map(Decided::of).orElseThrow(NotFoundException::new);
    }

    LocalDate today() {
        return decisions.today();
    }
}
