package io.parley.assessments;

import io.parley.kernel.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a form or a program sent about a test; steps are told by their keys, an empty answer is "could not try". */
record TrialForm(String testedOn, String appVersion, String note, Map<Trial, String> seen) {
    static TrialForm empty(LocalDate today) {
        return new TrialForm(today.toString(), "", "", Map.of());
    }

    static TrialForm of(
            @Nullable String testedOn,
            @Nullable String appVersion,
            @Nullable String note,
            Function<Trial, @Nullable String> answers) {
        var seen = new EnumMap<Trial, String>(Trial.class);
        for (var trial : Trial.values()) {
            var answer = answers.apply(trial);
            if (answer != null && trial.answers.contains(answer)) {
                seen.put(trial, answer);
            }
        }
        return new TrialForm(cleaned(testedOn), cleaned(appVersion), cleaned(note), seen);
    }

    /** Empty, and the errors say why, where it cannot be recorded. */
    Optional<TwoAccountDraft> check(LocalDate today, FormErrors errors) {
        var words = PassportWords.words();
        var day = day();
        if (day == null || day.isAfter(today)) {
            errors.add("tested_on", words.badDay());
        }
        if (appVersion.length() > TwoAccountDraft.MOST_VERSION) {
            errors.add("app_version", words.tooLong(TwoAccountDraft.MOST_VERSION));
        }
        if (note.length() > TwoAccountDraft.MOST_NOTE) {
            errors.add("note", words.tooLong(TwoAccountDraft.MOST_NOTE));
        }
        if (seen.isEmpty()) {
            errors.add(Trial.TAKE_BACK.key(), words.nothingSeen());
        }
        return errors.present() || day == null
                ? Optional.empty()
                : Optional.of(new TwoAccountDraft(day, appVersion, note, seen));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(testedOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String cleaned(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\p{Cntrl}+", " ");
    }
}
