package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A survey is no longer what somebody signed; {@code signers}: who did. */
public record SurveySignatureLapsed(UUID subjectId, String title, List<SurveyInvited.Addressee> signers)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title);
    }
}
