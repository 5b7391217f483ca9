package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A custodian said that the entry of an account is still right. */
public record ChannelAttested(UUID subjectId, UUID person, String handle) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("handle", handle);
    }
}
