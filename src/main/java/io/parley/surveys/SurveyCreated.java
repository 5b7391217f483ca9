package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A survey was written; nobody was asked yet. */
public record SurveyCreated(UUID subjectId, String title) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
