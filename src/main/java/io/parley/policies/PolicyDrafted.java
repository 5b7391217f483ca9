package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A new policy has its first draft. */
public record PolicyDrafted(UUID subjectId, String title) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
