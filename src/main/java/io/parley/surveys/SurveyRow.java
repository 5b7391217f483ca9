package io.parley.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A survey as those see it who ask. {@code progress} is empty while nobody was asked. */
record SurveyRow(
        UUID id,
        String title,
        String purpose,
        String state,
        String badge,
        boolean draft,
        boolean open,
        boolean closing,
        boolean released,
        boolean confidential,
        LocalDate closesOn,
        LocalDate linkableUntil,
        String progress,
        int threshold,
        int answered,
        int invited) {
    static SurveyRow of(Survey survey, Participations.@Nullable Progress progress, int backupDays, SurveyWords words) {
        int answered = progress == null ? 0 : progress.answered();
        int invited = progress == null ? 0 : progress.invited();
        return new SurveyRow(
                survey.id,
                survey.title,
                survey.purpose == null ? "" : survey.purpose,
                words.state(survey.state),
                switch (survey.state) {
                    case DRAFT -> "unknown";
                    case OPEN, CLOSING -> "info";
                    case CLOSED -> "searched";
                    case RELEASED -> "yes";
                },
                survey.state == SurveyState.DRAFT,
                survey.state == SurveyState.OPEN,
                survey.state == SurveyState.CLOSING,
                survey.state == SurveyState.RELEASED,
                survey.mode == SurveyMode.CONFIDENTIAL,
                survey.closesOn,
                survey.closesOn.plusDays(backupDays),
                invited == 0 ? "" : words.progress(answered, invited, survey.threshold),
                survey.threshold,
                answered < survey.threshold ? 0 : answered,
                invited);
    }
}
