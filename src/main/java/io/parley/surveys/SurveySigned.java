package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An observer agreed to what a survey promises and asks; {@code content} is the SHA-256 of what was read, {@code askers} who waits
 * for the signature.
 */
public record SurveySigned(
        UUID subjectId, String title, String content, String by, List<SurveyInvited.Addressee> askers)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "sha-256", content);
    }
}
