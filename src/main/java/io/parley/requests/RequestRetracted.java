package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Whoever asked no longer wants it. */
public record RequestRetracted(UUID subjectId, UUID person, String tool) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool);
    }
}
