package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody's record was corrected; the fields are named, their values are not. */
public record PersonChanged(UUID subjectId, String person, String changed) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person, "changed", changed);
    }
}
