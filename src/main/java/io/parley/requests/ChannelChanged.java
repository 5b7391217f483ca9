package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** What is written about an account for customers changed. */
public record ChannelChanged(UUID subjectId, String tool, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "handle", handle);
    }
}
