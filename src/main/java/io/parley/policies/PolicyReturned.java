package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A version went back to its author. */
public record PolicyReturned(UUID subjectId, String title, String label, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label, "reason", reason);
    }
}
