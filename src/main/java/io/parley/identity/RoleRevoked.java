package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody may do less than before. */
public record RoleRevoked(UUID subjectId, String person, String role) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person, "role", role);
    }
}
