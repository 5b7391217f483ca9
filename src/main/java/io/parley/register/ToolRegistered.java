package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company began to look at a tool. */
public record ToolRegistered(UUID subjectId, String tool, String reason) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "reason", reason);
    }
}
