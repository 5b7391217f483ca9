package io.parley.overview;

import io.parley.kernel.DomainEvent;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A switch is done, or was given up. */
public record SwitchEnded(UUID subjectId, String tool, String to, String outcome) implements DomainEvent {
    static SwitchEnded of(SwitchPlan plan, SwitchPlan.Outcome outcome) {
        return new SwitchEnded(
                plan.id,
                plan.toolSlug,
                plan.toSlug,
                outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "to", to, "outcome", outcome);
    }
}
