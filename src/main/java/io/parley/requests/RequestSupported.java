package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody else wants it too. */
public record RequestSupported(UUID subjectId, UUID person, String tool) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool);
    }
}
