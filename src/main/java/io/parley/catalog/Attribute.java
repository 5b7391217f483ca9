package io.parley.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that is asked about every tool. {@code values} are the answers there may be; numbers have a unit instead.
 * {@code condition} says when it arises; without one it always does.
 */
public record Attribute(
        String key,
        Group group,
        Type type,
        List<String> values,
        String unit,
        @Nullable Condition condition) {
    /** Characters. */
    public static final int LONGEST_TEXT = 120;

    /** Whether these values answer it: a choice has one, a number is one of 0 or more, "none" stands alone. */
    public boolean accepts(List<String> answer) {
        return switch (type) {
            case CHOICE -> answer.size() == 1 && values.containsAll(answer);
            case SET ->
                !answer.isEmpty() && values.containsAll(answer) && (answer.size() == 1 || !answer.contains("none"));
            case NUMBER -> answer.size() == 1 && answer.get(0).matches("[0-9]{1,12}(\\.[0-9]{1,3})?");
            case TEXT ->
                answer.size() == 1 && !answer.get(0).isBlank() && answer.get(0).length() <= LONGEST_TEXT;
        };
    }

    /** The question arises when the one called {@code question} has one of {@code answers}, or is itself open. */
    public record Condition(String question, List<String> answers) {}

    /** What a manager wants to know first comes first. */
    public enum Group implements Keyed {
        PERMANENCE,
        ACCESS,
        TWO_FACTOR,
        CONFIDENTIALITY,
        LEGAL,
        VENDOR,
        BASICS
    }

    public enum Type implements Keyed {
        CHOICE,
        SET,
        NUMBER,
        TEXT
    }
}
