package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a tool may be forbidden without a word about those who have nothing else. */
@ApplicationScoped
class BanChecks {
    private final Instance<BanCheck> checks;

    BanChecks(Instance<BanCheck> checks) {
        this.checks = checks;
    }

    /** Empty unless the draft forbids a tool of which people say that they use it. */
    Optional<BanPressure> of(DecisionDraft draft) {
        return draft.outcome() == DecisionState.NOT_PERMITTED
                ? checks.stream()
                        .flatMap(c -> c.of(draft.tool(), draft.alternative()).stream())
                        .findFirst()
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
