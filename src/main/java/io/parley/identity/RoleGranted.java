package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody may do more than before. */
public record RoleGranted(UUID subjectId, String person, String role) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person, "role", role);
    }
}
