package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company named a tool that the catalog does not know. */
public record OwnToolAdded(UUID subjectId, String tool, String name) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "name", name);
    }
}
