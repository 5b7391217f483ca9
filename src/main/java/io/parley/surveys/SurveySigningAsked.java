package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A survey waits for the signature of an observer; {@code observers}: who may give it. */
public record SurveySigningAsked(UUID subjectId, String title, List<SurveyInvited.Addressee> observers)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
