package io.parley.surveys;

import io.parley.kernel.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every field of a survey in words: what is asked, and all that can be answered. */
final class PackFields {
    private PackFields() {}

    static List<PackPages.Field> of(Definition asked, String language) {
        var fields = new ArrayList<PackPages.Field>();
        for (var question : asked.questions()) {
            fields.add(new PackPages.Field(
                    fields.size() + 1,
                    BuildWords.name(question, language),
                    BuildWords.kind(question.kind()),
                    answers(question, language),
                    question.required(),
                    condition(asked, question, language)));
        }
        return fields;
    }

    private static String answers(Question question, String language) {
        var survey = new SurveyWords();
        var words = Languages.messages(SurveyMessages.class);
        return switch (question.kind()) {
            case PICK_TOOLS, CHOICES_PER_TOOL ->
                question.options().stream()
                        .map(o -> question.kind() == Question.Kind.PICK_TOOLS
                                ? survey.tool(o)
                                : survey.option(question.key(), o.key()))
                        .collect(Collectors.joining(", "));
            case RATING, RATING_PER_TOOL -> words.ratingHint(question.most());
            case NUMBER -> words.numberHint(question.least(), question.most());
            case TEXT -> words.textTooLong(question.most());
            case MATRIX ->
                question.rows().stream().map(r -> r.in(language)).collect(Collectors.joining(", ")) + " × "
                        + options(question, language);
            case ONE, SEVERAL, RANKING -> options(question, language);
        };
    }

    private static String options(Question question, String language) {
        return question.options().stream().map(o -> o.in(language)).collect(Collectors.joining(", "));
    }

    private static String condition(Definition asked, Question question, String language) {
        var when = question.when();
        if (when == null) {
            return "";
        }
        var parent = asked.get(when.question());
        return Languages.messages(SurveyBuildMessages.class)
                .onlyIf(
                        BuildWords.name(parent, language),
                        parent.options().stream()
                                .filter(o -> o.key().equals(when.answer()))
                                .map(o -> o.in(language))
                                .findFirst()
                                .orElse(when.answer()));
    }
}
