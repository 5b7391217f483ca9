package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An exception ends soon: 30, 7 or 1 days before. */
public record ExceptionEndAnnounced(UUID subjectId, UUID person, String tool, java.time.LocalDate until, int days)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "until", until.toString(), "days", Integer.toString(days));
    }
}
