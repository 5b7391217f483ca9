package io.parley.register.lists;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A list can be read from outside. */
public record ListOpened(UUID subjectId, String list) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("list", list);
    }
}
