package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company recorded a fact of its own about a tool. */
public record FactRecorded(UUID subjectId, String tool, String attribute, String answer, String source)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "attribute", attribute, "answer", answer, "source", source);
    }
}
