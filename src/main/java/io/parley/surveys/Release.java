package io.parley.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published numbers of a survey. A number that is null is withheld; the reader learns no more about it than that. {@code heldBack}:
 * all numbers are, since too few people came or left since an earlier survey.
 */
record Release(
        int answered,
        int invited,
        int threshold,
        List<Cell> cells,
        List<Tool> tools,
        List<String> others,
        List<String> comments,
        List<Asked> questions,
        List<Written> written,
        boolean heldBack) {
    Release {
        questions = questions == null ? List.of() : questions;
        written = written == null ? List.of() : written;
    }

    record Cell(String name, int invited, @Nullable Integer answered) {}

    /** For all who answered, and per cell in the order of {@link #cells}. */
    record Count(@Nullable Integer all, List<@Nullable Integer> cells) {}

    record Choice(String key, Count people) {}

    /** {@code works}: who says that it works well for them, 4 or 5 of 5; no cells where that was not asked. */
    record Tool(
            String slug,
            String name,
            Count people,
            List<Choice> why,
            List<Choice> device,
            List<Choice> with,
            Count works) {}

    /**
     * A question that is not about tools, {@code row} of a matrix, else empty; {@code base}: how many were asked. No parts where
     * nothing may be told.
     */
    record Asked(Question question, String row, @Nullable Integer base, List<Part> parts) {}

    /** People who gave one of these answers; {@link Categories#NONE} is that they gave none. */
    record Part(List<String> options, Count people) {}

    /** What people wrote to a question, in random order. */
    record Written(Question question, List<String> texts) {}

    /** The numbers alone. */
    Release withoutWords() {
        return new Release(
                answered, invited, threshold, cells, tools, List.of(), List.of(), questions, List.of(), heldBack);
    }

    static Release read(String json) {
        return Json.read(json, Release.class);
    }
}
