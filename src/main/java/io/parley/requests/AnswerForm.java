package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a request as it was typed. */
record AnswerForm(String outcome, String reason, String conditions, String alternative, String instead, String into) {
    static final int LEAST_REASON = 20;
    static final AnswerForm EMPTY = new AnswerForm("", "", "", "", "", "");

    static AnswerForm of(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String alternative,
            @Nullable String instead,
            @Nullable String into) {
        return new AnswerForm(
                Typed.line(outcome),
                Typed.text(reason),
                Typed.text(conditions),
                Typed.line(alternative),
                Typed.text(instead),
                Typed.line(into));
    }

    /** {@code names}: slug → name of the alternative, empty when the catalog has none. */
    FormErrors check(Map<String, String> names) {
        var words = RequestWords.words();
        var errors = FormErrors.none();
        var chosen = Keyed.find(Outcome.class, outcome);
        if (chosen.isEmpty()) {
            errors.add("outcome", words.chooseOne());
        }
        if (reason.length() < LEAST_REASON) {
            errors.add("reason", words.tooShort(LEAST_REASON));
        }
        if (chosen.filter(Outcome.WITH_CONDITIONS::equals).isPresent() && conditions.isEmpty()) {
            errors.add("conditions", words.conditionsMissing());
        }
        if (!alternative.isEmpty() && !names.containsKey(alternative)) {
            errors.add("alternative", words.toolUnknown());
        }
        if (chosen.filter(Outcome.REJECTED::equals).isPresent()
                && alternative.isEmpty()
                && instead.length() < LEAST_REASON) {
            errors.add("alternative", words.alternativeMissing());
        }
        if (chosen.filter(Outcome.MERGED::equals).isPresent() && Ids.find(into).isEmpty()) {
            errors.add("into", words.mergeMissing());
        }
        for (var text : Map.of("reason", reason, "conditions", conditions, "instead", instead)
                .entrySet()) {
            if (text.getValue().length() > Typed.TEXT) {
                errors.add(text.getKey(), words.tooLong(Typed.TEXT));
            }
        }
        return errors;
    }

    /** Only after a check without errors; what does not belong to the outcome is left out. */
    RequestAnswer answer() {
        var chosen = Keyed.find(Outcome.class, outcome).orElseThrow();
        return new RequestAnswer(
                chosen,
                reason,
                chosen == Outcome.WITH_CONDITIONS ? conditions : "",
                chosen == Outcome.REJECTED && !alternative.isEmpty() ? alternative : null,
                chosen == Outcome.REJECTED ? instead : "",
                chosen == Outcome.MERGED ? Ids.get(into) : null);
    }
}
