package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company calls one of its own tools otherwise now. */
public record OwnToolRenamed(UUID subjectId, String tool, String before, String name) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "before", before, "name", name);
    }
}
