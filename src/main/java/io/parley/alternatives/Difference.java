package io.parley.alternatives;

import io.parley.catalog.Answer;
import io.parley.catalog.Attribute;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Words;
import java.util.ArrayList;
import java.util.List;

/** In which of the catalog's questions the company would be better or worse off; only where both answers are known. */
record Difference(List<Line> gained, List<Line> lost) {
    /** {@code before} and {@code after}: the two tools' answers in words. */
    public record Line(String question, String before, String after) {}

    static Difference of(ToolSheet from, ToolSheet to, Words words) {
        var gained = new ArrayList<Line>();
        var lost = new ArrayList<Line>();
        for (int i = 0; i < from.answers().size(); i++) {
            var before = from.answers().get(i);
            var after = to.answers().get(i);
            if (!isControl(before.attribute()) || !before.isKnown() || !after.isKnown()) {
                continue;
            }
            int step = rank(after) - rank(before);
            if (step != 0 && rank(after) * rank(before) != 0) {
                (step > 0 ? gained : lost)
                        .add(new Line(words.question(before.attribute()), say(before, words), say(after, words)));
            }
        }
        return new Difference(List.copyOf(gained), List.copyOf(lost));
    }

    /** How good an answer about the company's control is, from 1 to 3; 0 where it is neither known nor good or bad. */
    static int control(Answer answer) {
        return isControl(answer.attribute()) && answer.isKnown() ? rank(answer) : 0;
    }

    private static boolean isControl(Attribute attribute) {
        return switch (attribute.group()) {
            case PERMANENCE, ACCESS, TWO_FACTOR, CONFIDENTIALITY, LEGAL ->
                attribute.type() != Attribute.Type.TEXT && attribute.type() != Attribute.Type.NUMBER;
            case VENDOR, BASICS -> false;
        };
    }

    /** 0: the answer is neither good nor bad. */
    private static int rank(Answer answer) {
        return switch (Words.mood(answer.attribute(), answer.values())) {
            case "yes" -> 3;
            case "care" -> 2;
            case "no" -> 1;
            default -> 0;
        };
    }

    private static String say(Answer answer, Words words) {
        return words.value(answer.attribute(), answer.values());
    }
}
