package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A decision says nothing any more: replaced, withdrawn or given up. */
public record DecisionRetired(UUID subjectId, String tool, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "reason", reason);
    }
}
