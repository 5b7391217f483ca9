package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Surveys for those who ask: two statements, however many. */
@ApplicationScoped
class SurveyRows {
    private final Surveys surveys;
    private final Participations participations;
    private final SurveyConfig config;

    SurveyRows(Surveys surveys, Participations participations, SurveyConfig config) {
        this.surveys = surveys;
        this.participations = participations;
        this.config = config;
    }

    @Transactional
    List<SurveyRow> list() {
        var words = new SurveyWords();
        var progress = participations.progress().stream()
                .collect(Collectors.toMap(Participations.Progress::survey, Function.identity()));
        return surveys.listNewest().stream()
                .map(s -> SurveyRow.of(s, progress.get(s.id), config.backupDays(), words))
                .toList();
    }

    /** Throws when there is none. */
    @Transactional
    SurveyRow get(UUID id) {
        surveys.get(id);
        return list().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Transactional
    List<Tally.Cell> cells(UUID id) {
        return participations.cells(id);
    }
}
