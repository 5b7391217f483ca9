package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody showed that a condition of an exception is met. {@code file} is empty for a word alone. */
public record EvidenceAdded(UUID subjectId, UUID person, String tool, int condition, String file)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "condition", String.valueOf(condition), "file", file);
    }
}
