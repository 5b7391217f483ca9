package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A tool that was given up is in use again. */
public record OwnToolRestored(UUID subjectId, String tool, String name) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "name", name);
    }
}
