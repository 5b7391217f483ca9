package io.parley.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published numbers of a survey. A number that is null is withheld; the reader learns no more about it than that. */
record Release(
        int answered,
        int invited,
        int threshold,
        List<Cell> cells,
        List<Tool> tools,
        List<String> others,
        List<String> comments) {
    record Cell(String name, int invited, @Nullable Integer answered) {}

    /** For all who answered, and per cell in the order of {@link #cells}. */
    record Count(@Nullable Integer all, List<@Nullable Integer> cells) {}

    record Choice(String key, Count people) {}

    /** {@code works}: who says that it works well for them, 4 or 5 of 5. */
    record Tool(
            String slug,
            String name,
            Count people,
            List<Choice> why,
            List<Choice> device,
            List<Choice> with,
            Count works) {}

    static Release read(String json) {
        return Json.read(json, Release.class);
    }
}
