package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody holds an account for customers from now on. */
public record CustodianAppointed(UUID subjectId, UUID person, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("handle", handle, "custodian", person.toString());
    }
}
