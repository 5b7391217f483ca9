package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** An approver wants a proposal changed first. */
public record DecisionSentBack(UUID subjectId, String tool, String reason, UUID proposer, UUID approver)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "reason", reason);
    }
}
