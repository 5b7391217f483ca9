package io.parley.surveys;

import java.util.List;

/** One question of a survey. {@code most}: how many choices, the highest rating, or how many characters. */
record Question(String key, Kind kind, List<Option> options, int most) {
    enum Kind {
        PICK_TOOLS,
        CHOICES_PER_TOOL,
        RATING_PER_TOOL,
        TEXT
    }

    /** {@code name}: as it was called when the survey was made; empty where the product has words for it. */
    record Option(String key, String name) {}

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
}
