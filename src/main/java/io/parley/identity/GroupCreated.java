package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A group exists. */
public record GroupCreated(UUID subjectId, String name) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
