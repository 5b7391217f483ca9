package io.parley.register.lists;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A list can no longer be read from outside. */
public record ListClosed(UUID subjectId, String list) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("list", list);
    }
}
