package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A longer exception waits for its approval. */
public record ExceptionExtensionProposed(UUID subjectId, UUID person, String tool, java.time.LocalDate until)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "until", until.toString());
    }
}
