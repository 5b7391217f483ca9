package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every decision that holds today, compiled. Nothing is stored: a changed cell is another card at once. */
@ApplicationScoped
public class RuleCards {
    private final Register register;
    private final Decisions decisions;

    RuleCards(Register register, Decisions decisions) {
        this.register = register;
        this.decisions = decisions;
    }

    public record Decided(DecisionView decision, RuleCard card) {
        public static Decided of(DecisionView decision) {
            return new Decided(decision, RuleCard.of(decision.tool(), decision.toolName(), decision.matrix()));
        }

        public Decided only(Recipient recipient) {
            return new Decided(decision, card.only(recipient));
        }
    }

    /** By the tool's name. */
    List<Decided> list() {
        return of(register.slugs());
    }

    /** Of these tools the ones that something is decided about, by name. */
    public List<Decided> of(Collection<String> tools) {
        return decisions.inForce(tools).values().stream()
                .map(Decided::of)
                .sorted(Comparator.comparing(d -> d.card().toolName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What somebody's work is, as a card for it is called; {@code key} that of a {@link Recipient}. */
    public record Pocket(String key, String title) {
        public static Pocket of(Recipient recipient) {
            return new Pocket(recipient.key(), RuleWords.pocket(recipient));
        }

        public static List<Pocket> all() {
            return Arrays.stream(Recipient.values()).map(Pocket::of).toList();
        }
    }

    /** Throws when nothing is decided about the tool. */
    Decided get(String tool) {
        return decisions.inForce(tool).map(Decided::of).orElseThrow(NotFoundException::new);
    }

    public LocalDate today() {
        return decisions.today();
    }
}
