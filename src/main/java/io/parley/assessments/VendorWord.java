package io.parley.assessments;

import io.parley.vendors.evidence.ToolRating;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is on record about the vendors of tools, beside the catalog.
 *
 * @param exploitedWithoutFix so their records say
 * @param ratings the latest kept scores; tools without one are left out
 */
record VendorWord(Set<String> exploitedWithoutFix, Map<String, ToolRating> ratings) {
    /** The day on which the first letter goes by itself, since its evidence is too old by then; empty where no tool has one. */
    Optional<LocalDate> fadesOn() {
        return ratings.values().stream()
                .map(ToolRating::fadesOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
