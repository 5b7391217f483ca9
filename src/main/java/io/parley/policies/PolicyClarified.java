package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A text says the same more clearly; this reader has answered it before and is told, not asked. */
public record PolicyClarified(UUID subjectId, Reader reader, UUID policyId, String title, String label)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label, "person", reader.id().toString());
    }
}
