package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The requester said more. */
public record RequestReplied(UUID subjectId, UUID person, String tool) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool);
    }
}
