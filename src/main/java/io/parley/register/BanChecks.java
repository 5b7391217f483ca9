package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a tool may be forbidden without a word about those who have nothing else. */
@ApplicationScoped
public class BanChecks {
    private final Instance<BanCheck> checks;

    BanChecks(Instance<BanCheck> checks) {
        this.checks = checks;
    }

    /** What forbidding weighs today; empty unless the decision forbids a tool of which people say that they use it. */
    public Optional<BanPressure> of(DecisionView decision) {
        var alternative = decision.alternative();
        return of(decision.state(), decision.tool(), alternative == null ? null : alternative.slug());
    }

    /** Empty unless the draft forbids a tool of which people say that they use it. */
    Optional<BanPressure> of(DecisionDraft draft) {
        return of(draft.outcome(), draft.tool(), draft.alternative());
    }

    private Optional<BanPressure> of(DecisionState outcome, String tool, @Nullable String alternative) {
        return outcome == DecisionState.NOT_PERMITTED
                ? checks.stream().flatMap(c -> c.of(tool, alternative).stream()).findFirst()
                : Optional.empty();
    }

    List<DecisionFault> faults(DecisionDraft draft) {
        var because = draft.overrideBecause();
        return of(draft).filter(BanPressure::needsOverride).isPresent()
                        && (because == null || because.length() < DecisionChecks.MIN_REASON)
                ? List.of(DecisionFault.of(
                        "override_because", DecisionFault.Kind.OVERRIDE_MISSING, DecisionChecks.MIN_REASON))
                : List.of();
    }

    /** For the history: the numbers on which it was decided. */
    Map<String, String> said(DecisionDraft draft) {
        return of(draft)
                .map(p -> Map.of(
                        DecisionSaid.PRESSURE, p.people() + " " + p.answered() + " " + p.coverage() + " " + p.points()))
                .orElse(Map.of());
    }
}
