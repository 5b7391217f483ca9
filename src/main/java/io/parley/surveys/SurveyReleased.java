package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** What people answered is published, once and for all. */
public record SurveyReleased(UUID subjectId, String title, int answered, int invited) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "answered", "" + answered, "invited", "" + invited);
    }
}
