package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A version waits for approval. */
public record PolicySubmitted(UUID subjectId, String title, String label) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label);
    }
}
