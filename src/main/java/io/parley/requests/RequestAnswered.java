package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A request was answered; {@code person} is whoever asked. */
public record RequestAnswered(UUID subjectId, UUID person, String tool, Outcome outcome, String answer)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "outcome", outcome.key(), "reason", answer);
    }
}
