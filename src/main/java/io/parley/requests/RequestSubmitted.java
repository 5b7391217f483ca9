package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody asked to use a tool. */
public record RequestSubmitted(UUID subjectId, UUID person, String tool) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool);
    }
}
