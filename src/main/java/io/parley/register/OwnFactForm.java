package io.parley.register;

import io.parley.catalog.Attribute;
import io.parley.catalog.Finding;
import io.parley.kernel.FormErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer about a tool of one's own, as it was typed. */
record OwnFactForm(List<String> answer, String source, String observed) {
    static OwnFactForm of(@Nullable List<String> answer, @Nullable String source, @Nullable String observed) {
        return new OwnFactForm(
                answer == null
                        ? List.of()
                        : answer.stream()
                                .map(ReasonCheck::cleaned)
                                .filter(a -> !a.isEmpty())
                                .distinct()
                                .toList(),
                ReasonCheck.cleaned(source),
                ReasonCheck.cleaned(observed));
    }

    /** Empty, and the errors say why, where it cannot be recorded. */
    Optional<Finding> check(String tool, Attribute question, LocalDate today, FormErrors errors) {
        var words = OwnToolPages.words();
        if (!question.accepts(answer)) {
            errors.add(
                    "answer",
                    switch (question.type()) {
                        case CHOICE, SET -> words.badAnswer();
                        case NUMBER -> words.badNumber();
                        case TEXT -> words.badText(Attribute.LONGEST_TEXT);
                    });
        }
        if (!OwnToolForm.isAddress(source)) {
            errors.add("source", words.badAddress());
        }
        var day = day();
        if (day == null || day.isAfter(today)) {
            errors.add("observed", words.badDay());
        }
        return errors.present() || day == null
                ? Optional.empty()
                : Optional.of(new Finding(tool, question.key(), answer, source, day, null, null));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(observed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
