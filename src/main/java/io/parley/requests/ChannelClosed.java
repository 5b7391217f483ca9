package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An account for customers is no longer used. */
public record ChannelClosed(UUID subjectId, String tool, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "handle", handle);
    }
}
