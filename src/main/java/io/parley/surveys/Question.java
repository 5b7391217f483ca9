package io.parley.surveys;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.catalog.Keyed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of a survey. {@code most}: how many choices or places, the highest rating or number, or how many characters;
 * {@code least}: the lowest number. {@code text} and {@code hint}: language → words, empty where the product has words of its own.
 * {@code rows}: what a matrix asks about, one answer of {@code options} each.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Question(
        String key,
        Kind kind,
        List<Option> options,
        int most,
        Map<String, String> text,
        Map<String, String> hint,
        boolean required,
        List<Option> rows,
        int least,
        @Nullable When when) {
    enum Kind implements Keyed {
        PICK_TOOLS,
        CHOICES_PER_TOOL,
        RATING_PER_TOOL,
        ONE,
        SEVERAL,
        RANKING,
        RATING,
        NUMBER,
        MATRIX,
        TEXT;

        /** What is asked about each tool that somebody picked; its words are the product's. */
        boolean isPerTool() {
            return this == CHOICES_PER_TOOL || this == RATING_PER_TOOL;
        }

        /** Whether other questions may depend on an answer to it. */
        boolean mayBranch() {
            return this == PICK_TOOLS || this == ONE || this == SEVERAL;
        }

        boolean hasOptions() {
            return this == ONE || this == SEVERAL || this == RANKING || this == MATRIX;
        }
    }

    /** {@code name}: as it was called when the survey was made, the same in every language; else {@code names}: language → name. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Option(String key, String name, Map<String, String> names) {
        Option {
            name = name == null ? "" : name;
            names = names == null ? Map.of() : Map.copyOf(names);
        }

        Option(String key, String name) {
            this(key, name, Map.of());
        }

        String in(String language) {
            return name.isEmpty() ? names.getOrDefault(language, key) : name;
        }
    }

    /** The question is asked only where {@code answer} was chosen in {@code question}. */
    record When(String question, String answer) {}

    Question {
        options = options == null ? List.of() : List.copyOf(options);
        rows = rows == null ? List.of() : List.copyOf(rows);
        text = text == null ? Map.of() : Map.copyOf(text);
        hint = hint == null ? Map.of() : Map.copyOf(hint);
    }

    Question(String key, Kind kind, List<Option> options, int most) {
        this(key, kind, options, most, Map.of(), Map.of(), false, List.of(), 0, null);
    }

    static Question choices(String key, List<String> options, int most) {
        return new Question(
                key,
                Kind.CHOICES_PER_TOOL,
                options.stream().map(o -> new Option(o, "")).toList(),
                most);
    }

    boolean offers(String option) {
        return options.stream().anyMatch(o -> o.key().equals(option));
    }

    boolean hasRow(String row) {
        return rows.stream().anyMatch(o -> o.key().equals(row));
    }

    /** Has words of the product, so that it needs no translation. */
    boolean isOurs() {
        return kind == Kind.PICK_TOOLS || kind.isPerTool() || key.equals(Definition.COMMENT);
    }

    /** Published as numbers, unlike what people wrote and what is counted per tool. */
    boolean isCounted() {
        return !isOurs() && kind != Kind.TEXT;
    }

    /** In the language, else in any that there is; empty where the product has words of its own. */
    String in(String language) {
        return of(text, language);
    }

    String hintIn(String language) {
        return of(hint, language);
    }

    Question with(@Nullable When condition) {
        return new Question(key, kind, options, most, text, hint, required, rows, least, condition);
    }

    Question as(String newKey) {
        return new Question(newKey, kind, options, most, text, hint, required, rows, least, when);
    }

    static String of(Map<String, String> texts, String language) {
        return texts.getOrDefault(
                language, texts.values().stream().sorted().findFirst().orElse(""));
    }

    /** Those of the block about tools, which move together. */
    static final Set<String> RESERVED =
            Set.of(Definition.TOOLS, Definition.WHY, Definition.DEVICE, Definition.PARTNER, Definition.RATING);
}
