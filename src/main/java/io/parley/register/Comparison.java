package io.parley.register;

import io.parley.catalog.Answer;
import io.parley.catalog.Attribute;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Tools beside each other, question by question. */
record Comparison(List<Column> columns, List<Section> sections) {
    record Column(String slug, String name, String vendor, boolean registered, long known, int questions) {}

    /** {@code open}: questions at which nobody has looked for any of the tools. */
    record Section(String title, List<Row> rows, List<String> open) {}

    /** {@code differs}: at least two known answers are not the same; not knowing is no difference. One answer a column. */
    record Row(String key, String question, boolean differs, List<Answer> answers) {}

    static Comparison of(
            List<ToolSheet> tools, java.util.Set<String> registered, boolean differencesOnly, Words words) {
        var columns = tools.stream()
                .map(t -> new Column(
                        t.slug(),
                        t.name(),
                        t.vendor(),
                        registered.contains(t.slug()),
                        t.known(),
                        t.answers().size()))
                .toList();
        var sections = Arrays.stream(Attribute.Group.values())
                .map(group -> section(group, tools, differencesOnly, words))
                .filter(section -> !section.rows.isEmpty() || !section.open.isEmpty())
                .toList();
        return new Comparison(columns, sections);
    }

    private static Section section(Attribute.Group group, List<ToolSheet> tools, boolean differencesOnly, Words words) {
        var rows = new ArrayList<Row>();
        var open = new ArrayList<String>();
        for (int i = 0; i < tools.get(0).answers().size(); i++) {
            int question = i;
            var answers = tools.stream().map(t -> t.answers().get(question)).toList();
            var attribute = answers.get(0).attribute();
            if (attribute.group() != group) {
                continue;
            }
            if (answers.stream().allMatch(a -> a.state() == Answer.State.UNKNOWN)) {
                open.add(words.question(attribute));
                continue;
            }
            boolean differs = differs(answers);
            if (differs || !differencesOnly) {
                rows.add(new Row(attribute.key(), words.question(attribute), differs, answers));
            }
        }
        return new Section(words.group(group), rows, differencesOnly ? List.of() : open);
    }

    private static boolean differs(List<Answer> answers) {
        return answers.stream()
                        .filter(Answer::isKnown)
                        .map(a -> new HashSet<>(a.values()))
                        .distinct()
                        .count()
                > 1;
    }
}
