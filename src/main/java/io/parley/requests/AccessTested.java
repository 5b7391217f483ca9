package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A custodian signed in to an account to see that it works. */
public record AccessTested(UUID subjectId, UUID person, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("handle", handle);
    }
}
