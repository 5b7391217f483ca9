package io.parley.identity;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody belongs to a group. */
public record MemberAdded(UUID subjectId, String group, String person) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("group", group, "person", person);
    }
}
