package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company keeps an account for customers. */
public record ChannelAdded(UUID subjectId, String tool, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "handle", handle);
    }
}
