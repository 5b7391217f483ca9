package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company gave up one of its own tools; everything that names it stays. */
public record OwnToolRetired(UUID subjectId, String tool, String name, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "name", name, "reason", reason);
    }
}
