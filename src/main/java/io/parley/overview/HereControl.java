package io.parley.overview;

import io.parley.catalog.Answer;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the company no longer decides once something is sent with a tool, from the facts of the catalog. {@code searched}: asked
 * of the sources, which do not say; {@code open}: questions at which nobody has looked.
 */
record HereControl(
        List<AnswerRow> loses,
        List<AnswerRow> keeps,
        List<String> searched,
        @Nullable LocalDate searchedOn,
        List<String> open) {
    /** On one sheet there is room for so many. */
    private static final int SHOWN = 8;

    /** The questions that are about control, what weighs most first. */
    private static final List<String> KEYS = List.of(
            "leaver-keeps-copies",
            "company-owned-accounts",
            "work-use-allowed",
            "stored-where",
            "sender-can-delete-for-everyone",
            "admin-can-delete",
            "admin-retention-policy",
            "backup-to-cloud",
            "backup-end-to-end-encrypted",
            "admin-sign-out",
            "remote-wipe",
            "legal-hold-export",
            "audit-trail",
            "two-factor-enforceable",
            "reachable-from-any-browser",
            "join-by-link",
            "data-location-choice");

    static HereControl of(ToolSheet sheet, Words words) {
        var answers = KEYS.stream()
                .flatMap(key ->
                        sheet.answers().stream().filter(a -> a.attribute().key().equals(key)))
                .toList();
        var searched =
                answers.stream().filter(a -> a.state() == Answer.State.SEARCHED).toList();
        return new HereControl(
                rows(answers, words, "no", "care").limit(SHOWN).toList(),
                rows(answers, words, "yes").toList(),
                questions(searched.stream(), words),
                searched.stream()
                        .map(Answer::observed)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                questions(answers.stream().filter(a -> a.state() == Answer.State.UNKNOWN), words));
    }

    private static Stream<AnswerRow> rows(List<Answer> answers, Words words, String... moods) {
        return Stream.of(moods)
                .flatMap(mood -> answers.stream()
                        .filter(a -> a.isKnown()
                                && Words.mood(a.attribute(), a.values()).equals(mood)))
                .map(a -> AnswerRow.of(a, words));
    }

    private static List<String> questions(Stream<Answer> answers, Words words) {
        return answers.map(a -> words.question(a.attribute())).toList();
    }
}
