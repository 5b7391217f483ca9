package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody no longer works here; their sessions end. */
public record PersonDeactivated(UUID subjectId, String person) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person);
    }
}
