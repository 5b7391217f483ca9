package io.parley.surveys;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People who had not answered the night before were reminded. The record of it says only how many. */
public record SurveyReminded(UUID subjectId, String title, LocalDate closesOn, List<SurveyInvited.Addressee> people)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "people", "" + people.size());
    }
}
