package io.parley.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the catalog says about a tool; {@code answers} has one entry per question, in the order of the questions. */
public record ToolSheet(
        String slug,
        String name,
        String vendor,
        @Nullable String vendorHomepage,
        @Nullable String vendorCountry,
        @Nullable String vendorCountrySource,
        String category,
        @Nullable String website,
        List<String> domains,
        @Nullable String androidId,
        @Nullable String iosId,
        @Nullable LocalDate retiredOn,
        List<Answer> answers) {

    static ToolSheet of(Tool tool, Vendor vendor, List<Answer> answers) {
        return new ToolSheet(
                tool.slug,
                tool.name,
                vendor.name,
                vendor.homepage,
                vendor.country,
                vendor.countrySource,
                tool.category,
                tool.website,
                List.of(tool.domains),
                tool.androidId,
                tool.iosId,
                tool.retiredOn,
                answers);
    }

    public long known() {
        return answers.stream().filter(Answer::isKnown).count();
    }

    /** The day of the latest look at anything. */
    public Optional<LocalDate> asOf() {
        return answers.stream().map(Answer::observed).filter(Objects::nonNull).max(LocalDate::compareTo);
    }
}
