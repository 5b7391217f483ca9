package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody who knew the way into an account should no longer: change it until {@code due}. */
public record AccessRotationOpened(UUID subjectId, UUID person, String handle, java.time.Instant due)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("handle", handle, "due", due.toString());
    }
}
