package io.parley.surveys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey asks, in order; immutable once people were asked. {@code title} and {@code purpose}: language → words, empty where
 * the survey's own columns say it in one language for all.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Definition(
        String template,
        List<Question> questions,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> purpose) {
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

    /** Some hundred kilobytes each at most, as what was read; the text is its own key, so that a changed survey is read anew. */
    private static final Cache<String, Definition> READ =
            Caffeine.newBuilder().maximumSize(200).build();

    Definition {
        questions = questions == null ? List.of() : List.copyOf(questions);
        languages = languages == null || languages.isEmpty() ? List.of("en", "cs") : List.copyOf(languages);
        title = title == null ? Map.of() : Map.copyOf(title);
        purpose = purpose == null ? Map.of() : Map.copyOf(purpose);
    }

    Definition(String template, List<Question> questions) {
        this(template, questions, List.of(), Map.of(), Map.of());
    }

    /** Which tools, and for each: why, on what, with whom, how well; four minutes on a phone. */
    static Definition yearlyBaseline(List<Question.Option> tools) {
        var questions = new ArrayList<>(toolBlock(tools, List.of(WHY, DEVICE, PARTNER, RATING)));
        questions.add(comment());
        return new Definition("yearly-baseline", questions);
    }

    /** The tool picker and what is asked about each tool that was picked. */
    static List<Question> toolBlock(List<Question.Option> tools, List<String> about) {
        var block = new ArrayList<Question>();
        block.add(new Question(TOOLS, Question.Kind.PICK_TOOLS, tools, MOST_TOOLS));
        about.forEach(key -> block.add(perTool(key)));
        return block;
    }

    static Question perTool(String key) {
        return switch (key) {
            case WHY ->
                Question.choices(
                        WHY, Arrays.stream(Reason.values()).map(Reason::key).toList(), MOST_REASONS);
            case DEVICE -> Question.choices(DEVICE, keys(Device.values()), Device.values().length);
            case PARTNER -> Question.choices(PARTNER, keys(Partner.values()), Partner.values().length);
            case RATING -> new Question(RATING, Question.Kind.RATING_PER_TOOL, List.of(), BEST_RATING);
            default -> throw new IllegalArgumentException("Not asked about tools: " + key);
        };
    }

    static Question comment() {
        return new Question(COMMENT, Question.Kind.TEXT, List.of(), COMMENT_LENGTH);
    }

    /** The same text is read once: everybody who is asked opens the same questions, several times each. */
    static Definition read(String json) {
        return READ.get(json, text -> Json.read(text, Definition.class));
    }

    Definition with(List<Question> others) {
        return new Definition(template, others, languages, title, purpose);
    }

    Definition in(List<String> newLanguages, Map<String, String> titles, Map<String, String> purposes) {
        return new Definition(template, questions, newLanguages, titles, purposes);
    }

    Optional<Question> find(String key) {
        return questions.stream().filter(q -> q.key().equals(key)).findFirst();
    }

    Question get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No question " + key));
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Those on the list; none where no tools are asked about. */
    List<Question.Option> tools() {
        return find(TOOLS).map(Question::options).orElse(List.of());
    }

    @JsonIgnore
    List<Question> counted() {
        return questions.stream().filter(Question::isCounted).toList();
    }

    /** The first language of the survey where the reader's is none of them. */
    String spoken(String language) {
        return languages.contains(language) ? language : languages.get(0);
    }

    /** Whether somebody with these answers is asked it; who is asked nothing to depend on is not asked either. */
    boolean asks(Question question, Ballot ballot) {
        var when = question.when();
        return when == null
                || find(when.question())
                        .filter(parent -> asks(parent, ballot) && ballot.chose(parent, when.answer()))
                        .isPresent();
    }

    private static List<String> keys(Keyed... all) {
        return Arrays.stream(all).map(Keyed::key).toList();
    }
}
