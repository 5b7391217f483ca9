package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody may use a tool for a while; {@code until} is the last day. */
public record ExceptionApproved(UUID subjectId, UUID person, String tool, java.time.LocalDate until)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "until", until.toString());
    }
}
