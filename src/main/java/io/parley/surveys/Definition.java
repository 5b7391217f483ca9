package io.parley.surveys;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import java.util.Arrays;
import java.util.List;

/** What a survey asks, as made from a template; immutable once people were asked. */
record Definition(String template, List<Question> questions) {
    static final String TOOLS = "tools";
    static final String WHY = "why";
    static final String DEVICE = "device";
    static final String PARTNER = "with";
    static final String RATING = "works";
    static final String COMMENT = "comment";
    /** The choice for a tool that the list does not name. */
    static final String OTHER = "other";

    static final int MOST_TOOLS = 6;
    static final int MOST_REASONS = 5;
    static final int BEST_RATING = 5;
    static final int COMMENT_LENGTH = 1_000;

    /** Which tools, and for each: why, on what, with whom, how well; four minutes on a phone. */
    static Definition yearlyBaseline(List<Question.Option> tools) {
        return new Definition(
                "yearly-baseline",
                List.of(
                        new Question(TOOLS, Question.Kind.PICK_TOOLS, tools, MOST_TOOLS),
                        Question.choices(
                                WHY,
                                Arrays.stream(Reason.values()).map(Reason::key).toList(),
                                MOST_REASONS),
                        Question.choices(DEVICE, keys(Device.values()), Device.values().length),
                        Question.choices(PARTNER, keys(Partner.values()), Partner.values().length),
                        new Question(RATING, Question.Kind.RATING_PER_TOOL, List.of(), BEST_RATING),
                        new Question(COMMENT, Question.Kind.TEXT, List.of(), COMMENT_LENGTH)));
    }

    static Definition read(String json) {
        return Json.read(json, Definition.class);
    }

    Question get(String key) {
        return questions.stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No question " + key));
    }

    List<Question.Option> tools() {
        return get(TOOLS).options();
    }

    private static List<String> keys(Keyed... all) {
        return Arrays.stream(all).map(Keyed::key).toList();
    }
}
