package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People were asked; {@link SurveyInvited} says whom, to those who tell them. */
public record SurveyOpened(UUID subjectId, String title, LocalDate closesOn, List<String> groups, int invited)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of(
                "title",
                title,
                "groups",
                String.join(", ", groups),
                "invited",
                "" + invited,
                "closes on",
                closesOn.toString());
    }
}
