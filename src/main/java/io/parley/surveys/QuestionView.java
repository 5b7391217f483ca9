package io.parley.surveys;

import java.util.List;
import java.util.stream.IntStream;

/** A question as a screen shows it, with what was said so far. {@code lines}: the rows of a matrix, the places of a ranking. */
record QuestionView(
        String key,
        String field,
        String kind,
        String text,
        String hint,
        boolean required,
        List<AnswerScreens.Choice> choices,
        List<Line> lines,
        String value,
        int least,
        int most) {
    /** One answer of {@code choices}. */
    record Line(String field, String name, List<AnswerScreens.Choice> choices) {}

    static QuestionView of(Question question, AnswerForm form, String language) {
        var field = AnswerForm.field(question.key());
        return new QuestionView(
                question.key(),
                field,
                question.kind().key(),
                question.in(language),
                question.hintIn(language),
                question.required(),
                question.kind() == Question.Kind.RATING
                        ? IntStream.rangeClosed(1, question.most())
                                .mapToObj(n -> new AnswerScreens.Choice("" + n, "" + n, form.has(field, "" + n)))
                                .toList()
                        : choices(question, field, form, language),
                lines(question, form, language),
                form.first(field),
                question.least(),
                question.most());
    }

    private static List<AnswerScreens.Choice> choices(
            Question question, String field, AnswerForm form, String language) {
        return question.options().stream()
                .map(o -> new AnswerScreens.Choice(o.key(), o.in(language), form.has(field, o.key())))
                .toList();
    }

    private static List<Line> lines(Question question, AnswerForm form, String language) {
        return switch (question.kind()) {
            case MATRIX ->
                question.rows().stream()
                        .map(row -> {
                            var field = AnswerForm.field(question.key(), row.key());
                            return new Line(field, row.in(language), choices(question, field, form, language));
                        })
                        .toList();
            case RANKING ->
                IntStream.rangeClosed(
                                1, Math.min(question.most(), question.options().size()))
                        .mapToObj(place -> {
                            var field = AnswerForm.field(question.key(), "" + place);
                            return new Line(field, "" + place, choices(question, field, form, language));
                        })
                        .toList();
            default -> List.of();
        };
    }
}
