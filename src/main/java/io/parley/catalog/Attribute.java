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
