package io.parley.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question as its author types it: a line for each answer, in each language of the survey. Kept as typed where it is refused. */
final class QuestionForm {
    private final Map<String, List<String>> values;

    QuestionForm(Map<String, List<String>> values) {
        this.values = values;
    }

    /** As a question stands, to be typed over. */
    static QuestionForm of(Question question, List<String> languages, Definition asked) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var language : languages) {
            values.put("text_" + language, List.of(question.text().getOrDefault(language, "")));
            values.put("hint_" + language, List.of(question.hint().getOrDefault(language, "")));
            values.put("options_" + language, List.of(lines(question.options(), language)));
            values.put("rows_" + language, List.of(lines(question.rows(), language)));
        }
        values.put("most", List.of("" + question.most()));
        values.put("least", List.of("" + question.least()));
        values.put("required", question.required() ? List.of("yes") : List.of());
        var when = question.when();
        values.put("when", when == null ? List.of("") : List.of(when.question() + " " + when.answer()));
        values.put("tool", question.options().stream().map(Question.Option::key).toList());
        values.put(
                "about",
                asked.questions().stream()
                        .filter(q -> q.kind().isPerTool())
                        .map(Question::key)
                        .toList());
        return new QuestionForm(values);
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The one that it was before, as it is now typed. */
    Question question(Question before, List<String> languages) {
        var options = before.kind().hasOptions() ? options("options_", before.options(), languages) : before.options();
        return new Question(
                before.key(),
                before.kind(),
                options,
                before.kind() == Question.Kind.ONE || before.kind() == Question.Kind.MATRIX ? 1 : number("most"),
                texts("text_", languages),
                texts("hint_", languages),
                all("required").contains("yes"),
                before.kind() == Question.Kind.MATRIX ? options("rows_", before.rows(), languages) : List.of(),
                before.kind() == Question.Kind.NUMBER ? number("least") : 0,
                when());
    }

    /** The tools and what is asked about each. */
    List<Question> tools(List<Question.Option> tools) {
        var block = new ArrayList<Question>();
        block.add(new Question(
                Definition.TOOLS,
                Question.Kind.PICK_TOOLS,
                tools,
                Definition.MOST_TOOLS,
                Map.of(),
                Map.of(),
                all("required").contains("yes"),
                List.of(),
                0,
                null));
        List.of(Definition.WHY, Definition.DEVICE, Definition.PARTNER, Definition.RATING).stream()
                .filter(all("about")::contains)
                .forEach(key -> block.add(Definition.perTool(key)));
        return block;
    }

    private int number(String name) {
        var text = first(name).strip();
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }

    private Question.@Nullable When when() {
        var parts = first("when").split(" ", 2);
        return parts.length < 2 ? null : new Question.When(parts[0], parts[1]);
    }

    private Map<String, String> texts(String name, List<String> languages) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var text = SurveyChecks.cleaned(first(name + language));
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /** A line keeps its key while it keeps its words, or its place among as many lines. */
    private List<Question.Option> options(String name, List<Question.Option> before, List<String> languages) {
        var lines = languages.stream().collect(Collectors.toMap(l -> l, l -> lines(first(name + l))));
        var first = languages.get(0);
        int count = lines.values().stream().mapToInt(List::size).max().orElse(0);
        var keys = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var line = i < lines.get(first).size() ? lines.get(first).get(i) : "";
            var same = before.stream()
                    .filter(o -> o.names().getOrDefault(first, "").equals(line))
                    .map(Question.Option::key)
                    .findFirst()
                    .orElse(before.size() == count ? before.get(i).key() : "");
            keys.add(keys.contains(same) ? "" : same);
        }
        var options = new ArrayList<Question.Option>();
        for (int i = 0; i < count; i++) {
            var names = new LinkedHashMap<String, String>();
            for (var language : languages) {
                if (i < lines.get(language).size()) {
                    names.put(language, lines.get(language).get(i));
                }
            }
            options.add(new Question.Option(keys.get(i).isEmpty() ? fresh(keys, i) : keys.get(i), "", names));
        }
        return options;
    }

    private static String fresh(List<String> keys, int at) {
        int number = 1;
        while (keys.contains("a" + number)) {
            number++;
        }
        keys.set(at, "a" + number);
        return keys.get(at);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(SurveyChecks::cleaned)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static String lines(List<Question.Option> options, String language) {
        return options.stream()
                .filter(o -> o.name().isEmpty())
                .map(o -> o.names().getOrDefault(language, ""))
                .collect(Collectors.joining("\n"));
    }
}
