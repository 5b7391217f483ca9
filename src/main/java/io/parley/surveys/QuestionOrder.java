package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;

/** Questions as they are moved: the tools and what is asked about each of them are one piece. */
final class QuestionOrder {
    private QuestionOrder() {}

    /** The first question of each piece. */
    static List<Question> pieces(Definition asked) {
        return asked.questions().stream().filter(q -> !q.kind().isPerTool()).toList();
    }

    /** {@code keys}: of pieces; what is not named keeps its place behind those that are. */
    static Definition ordered(Definition asked, List<String> keys) {
        var questions = new ArrayList<Question>();
        keys.stream().distinct().forEach(key -> questions.addAll(piece(asked, key)));
        pieces(asked).stream()
                .filter(q -> !keys.contains(q.key()))
                .forEach(q -> questions.addAll(piece(asked, q.key())));
        return asked.with(questions);
    }

    /** One place up or down; at the end it stays. */
    static Definition moved(Definition asked, String key, boolean up) {
        var keys = new ArrayList<>(pieces(asked).stream().map(Question::key).toList());
        int from = keys.indexOf(key);
        int to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < keys.size()) {
            java.util.Collections.swap(keys, from, to);
        }
        return ordered(asked, keys);
    }

    static Definition without(Definition asked, String key) {
        var gone = piece(asked, key);
        return asked.with(
                asked.questions().stream().filter(q -> !gone.contains(q)).toList());
    }

    /** In the place of the piece with this key; at the end where there is none. */
    static Definition with(Definition asked, String key, List<Question> piece) {
        var questions = new ArrayList<Question>();
        boolean found = false;
        var old = piece(asked, key);
        for (var question : asked.questions()) {
            if (!old.contains(question)) {
                questions.add(question);
            } else if (!found) {
                questions.addAll(piece);
                found = true;
            }
        }
        if (!found) {
            questions.addAll(piece);
        }
        return asked.with(questions);
    }

    private static List<Question> piece(Definition asked, String key) {
        var first = asked.find(key);
        if (first.isEmpty()) {
            return List.of();
        }
        return first.get().kind() == Question.Kind.PICK_TOOLS
                ? asked.questions().stream()
                        .filter(q -> q.equals(first.get()) || q.kind().isPerTool())
                        .toList()
                : List.of(first.get());
    }
}
