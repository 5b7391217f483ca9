package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Somebody other than its authors agreed to a version. */
public record PolicyApproved(UUID subjectId, String title, String label, LocalDate on) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label, "approved", on.toString());
    }
}
