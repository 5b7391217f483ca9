package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An exception waits for its approval; {@code person} is whom it is for. */
public record ExceptionProposed(UUID subjectId, UUID person, String tool) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool);
    }
}
