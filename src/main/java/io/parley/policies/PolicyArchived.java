package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A policy no longer holds. */
public record PolicyArchived(UUID subjectId, String title) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
