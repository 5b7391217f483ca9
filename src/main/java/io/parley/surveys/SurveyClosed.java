package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** No more answers are taken, and none can be linked to a person any more. */
public record SurveyClosed(UUID subjectId, String title) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
