package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People were asked. Whoever tells them needs to know whom; the record of it says only how many. */
public record SurveyOpened(UUID subjectId, String title, LocalDate closesOn, List<String> groups, List<Invited> people)
        implements DomainEvent {
    public record Invited(String name, String mail, String language) {}

    @Override
    public Map<String, String> details() {
        return Map.of(
                "title",
                title,
                "groups",
                String.join(", ", groups),
                "invited",
                "" + people.size(),
                "closes on",
                closesOn.toString());
    }
}
