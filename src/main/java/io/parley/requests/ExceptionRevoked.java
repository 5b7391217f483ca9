package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An exception ended before its day. */
public record ExceptionRevoked(UUID subjectId, UUID person, String tool, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "reason", reason);
    }
}
