package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An exception, or its extension, was not granted. */
public record ExceptionRejected(UUID subjectId, UUID person, String tool, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "reason", reason);
    }
}
