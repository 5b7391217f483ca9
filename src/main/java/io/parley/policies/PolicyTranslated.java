package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A draft was put into one more language, or that was written again. */
public record PolicyTranslated(UUID subjectId, String title, String label, String language) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label, "language", language);
    }
}
