package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody got an account to sign in with. */
public record AccountOpened(UUID subjectId, String person, String mail) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("person", person, "mail", mail);
    }
}
