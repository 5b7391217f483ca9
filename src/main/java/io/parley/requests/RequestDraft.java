package io.parley.requests;

import io.parley.catalog.Reason;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "I want to use X", checked. {@code tool} is the catalog's slug, null for something that the catalog does not know. */
public record RequestDraft(
        @Nullable String tool,
        String name,
        String purpose,
        Set<Reason> reasons,
        Audience audience,
        DataClass dataClass,
        Device device,
        @Nullable LocalDate until,
        int people,
        String tried) {
    String key() {
        return ToolKey.of(tool, name);
    }
}
