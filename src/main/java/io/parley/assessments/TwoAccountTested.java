package io.parley.assessments;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody tried a tool with two accounts; what they saw counts for the company over what the vendor says. */
public record TwoAccountTested(UUID subjectId, String tool, Map<String, String> seen) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        var details = new java.util.TreeMap<>(seen);
        details.put("tool", tool);
        return details;
    }
}
