package io.parley.surveys;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A survey to be made from a template. {@code tools}: slugs of the catalog; {@code purpose}: why the company asks. */
public record SurveyDraft(
        String title,
        @Nullable String purpose,
        LocalDate closesOn,
        List<String> tools,
        String template,
        boolean confidential) {
    public SurveyDraft(String title, @Nullable String purpose, LocalDate closesOn, List<String> tools) {
        this(title, purpose, closesOn, tools, "yearly-baseline", false);
    }
}
