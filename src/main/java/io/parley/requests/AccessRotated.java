package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The way into an account was changed after somebody left. */
public record AccessRotated(UUID subjectId, UUID person, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("handle", handle);
    }
}
