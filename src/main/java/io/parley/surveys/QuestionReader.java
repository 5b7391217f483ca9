package io.parley.surveys;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.catalog.Keyed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions of a file; what is wrong with one is told by its number and key. */
final class QuestionReader {
    private static final Set<String> FIELDS =
            Set.of("key", "kind", "text", "hint", "options", "rows", "tools", "most", "least", "required", "when");

    private final List<String> languages;
    private final Function<List<String>, Map<String, String>> names;
    private final SurveyBuildMessages words;
    private final Map<String, String> faults;
    private final Set<String> seen = new HashSet<>();

    QuestionReader(
            List<String> languages,
            Function<List<String>, Map<String, String>> names,
            SurveyBuildMessages words,
            Map<String, String> faults) {
        this.languages = languages;
        this.names = names;
        this.words = words;
        this.faults = faults;
    }

    Optional<Question> read(int number, JsonNode node) {
        var key = node.path("key").asText("");
        var where = words.questionAt(number, key);
        var kind = Keyed.find(Question.Kind.class, node.path("kind").asText(""));
        if (kind.isEmpty()) {
            faults.put(where, words.kindUnknown(Keyed.keys(Question.Kind.class)));
            return Optional.empty();
        }
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                faults.putIfAbsent(where, words.fieldUnknown(field));
            }
        });
        if (!seen.add(key)) {
            faults.putIfAbsent(where, words.keyTwice(key));
        }
        var question = question(where, key, kind.get(), node);
        QuestionChecks.faults(question).forEach(fault -> faults.putIfAbsent(where, fault));
        return Optional.of(question);
    }

    private Question question(String where, String key, Question.Kind kind, JsonNode node) {
        boolean required = node.path("required").asBoolean(false);
        if (kind == Question.Kind.PICK_TOOLS) {
            var made = new Question(Definition.TOOLS, kind, tools(where, node.path("tools")), Definition.MOST_TOOLS);
            check(where, key, Definition.TOOLS);
            return new Question(
                    made.key(), kind, made.options(), made.most(), Map.of(), Map.of(), required, List.of(), 0, null);
        }
        if (kind.isPerTool()) {
            boolean known = Question.RESERVED.contains(key)
                    && !key.equals(Definition.TOOLS)
                    && Definition.perTool(key).kind() == kind;
            if (!known) {
                faults.putIfAbsent(
                        where, words.perToolUnknown("why, device, with (choices-per-tool), works (rating-per-tool)"));
                return new Question(key, kind, List.of(), 1);
            }
            return Definition.perTool(key);
        }
        if (kind == Question.Kind.TEXT && key.equals(Definition.COMMENT)) {
            var made = Definition.comment();
            return new Question(key, kind, List.of(), made.most(), Map.of(), Map.of(), required, List.of(), 0, null);
        }
        var options = options(where, node.path("options"));
        return new Question(
                key,
                kind,
                kind.hasOptions() ? options : List.of(),
                node.path("most").asInt(usual(kind, options.size())),
                texts(where, node.path("text"), QuestionChecks.TEXT_LENGTH),
                texts(where, node.path("hint"), QuestionChecks.TEXT_LENGTH),
                required,
                kind == Question.Kind.MATRIX ? options(where, node.path("rows")) : List.of(),
                node.path("least").asInt(0),
                when(where, node.path("when")));
    }

    static int usual(Question.Kind kind, int options) {
        return switch (kind) {
            case SEVERAL -> Math.max(1, options);
            case RANKING -> Math.max(1, Math.min(3, options));
            case RATING -> Definition.BEST_RATING;
            case NUMBER -> 100;
            case TEXT -> Definition.COMMENT_LENGTH;
            default -> 1;
        };
    }

    private void check(String where, String key, String expected) {
        if (!key.equals(expected)) {
            faults.putIfAbsent(where, words.keyMustBe(expected));
        }
    }

    private List<Question.Option> tools(String where, JsonNode node) {
        var slugs = new ArrayList<String>();
        node.forEach(n -> slugs.add(n.asText()));
        var known = names.apply(slugs);
        slugs.stream()
                .filter(slug -> !known.containsKey(slug))
                .findFirst()
                .ifPresent(slug -> faults.putIfAbsent(where, words.toolNotThere(slug)));
        return SurveyChecks.options(slugs, known);
    }

    private List<Question.Option> options(String where, JsonNode node) {
        var options = new ArrayList<Question.Option>();
        node.forEach(n -> options.add(new Question.Option(
                n.path("key").asText(""), "", texts(where, n.path("text"), QuestionChecks.OPTION_LENGTH))));
        return options;
    }

    private Question.@Nullable When when(String where, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        var when = new Question.When(
                node.path("question").asText(""), node.path("answer").asText(""));
        if (when.question().isEmpty() || when.answer().isEmpty()) {
            faults.putIfAbsent(where, words.whenBad());
        }
        return when;
    }

    Map<String, String> texts(String where, JsonNode node, int most) {
        var texts = new LinkedHashMap<String, String>();
        node.fields().forEachRemaining(e -> {
            var text = SurveyChecks.cleaned(e.getValue().asText(""));
            if (!languages.contains(e.getKey())) {
                faults.putIfAbsent(where, words.languageNotListed(e.getKey()));
            } else if (text != null && text.length() > most) {
                faults.putIfAbsent(where, words.textLong(most));
            } else if (text != null) {
                texts.put(e.getKey(), text);
            }
        });
        return texts;
    }

    /** What is asked about each tool stands right behind the tools. */
    void blockOfTools(List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            if (question.kind().isPerTool()
                    && (i == 0
                            || !questions.get(i - 1).kind().isPerTool()
                                    && questions.get(i - 1).kind() != Question.Kind.PICK_TOOLS)) {
                faults.putIfAbsent(words.questionAt(i + 1, question.key()), words.perToolBehind());
            }
        }
    }
}
