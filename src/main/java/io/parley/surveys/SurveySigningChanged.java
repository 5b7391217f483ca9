package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** From now on surveys need the signature of an observer, or do not; {@code subjectId} is who said so. */
public record SurveySigningChanged(UUID subjectId, boolean needed) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("needed", needed ? "yes" : "no");
    }
}
