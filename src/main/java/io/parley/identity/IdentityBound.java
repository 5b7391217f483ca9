package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A first sign-in was tied to the person's record, once. */
public record IdentityBound(UUID subjectId, String person) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person);
    }
}
