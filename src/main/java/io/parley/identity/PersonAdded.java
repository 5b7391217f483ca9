package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody is new in the company's records. */
public record PersonAdded(UUID subjectId, String person) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person);
    }
}
