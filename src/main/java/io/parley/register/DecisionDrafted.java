package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody keeps a proposal to work on. */
public record DecisionDrafted(UUID subjectId, String tool, DecisionState outcome, String reason, UUID person)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "outcome", outcome.key(), "reason", reason);
    }
}
