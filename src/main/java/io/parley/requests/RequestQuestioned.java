package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The request cannot be answered before its requester says more. */
public record RequestQuestioned(UUID subjectId, UUID person, String tool, String question) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "question", question);
    }
}
