package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody proposes a decision, and it waits for somebody else's approval. */
public record DecisionProposed(UUID subjectId, String tool, DecisionState outcome, String reason, UUID person)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "outcome", outcome.key(), "reason", reason);
    }
}
