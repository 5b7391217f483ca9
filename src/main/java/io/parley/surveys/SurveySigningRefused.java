package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An observer said why a survey is not signed as it is; {@code askers}: who waits for the signature. */
public record SurveySigningRefused(
        UUID subjectId, String title, String by, String reason, List<SurveyInvited.Addressee> askers)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "reason", reason);
    }
}
