package io.parley.vendors.evidence;

import io.parley.vendors.FactState;
import io.parley.vendors.ProgrammeItem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of the things that a vendor can have in place: how many somebody could check, and how many of those are there. */
record ProgrammeCoverage(String vendor, int items, int checked, int inPlace) {
    /** @param items true, false, or null for what nobody could check */
    static ProgrammeCoverage of(String vendor, Collection<@Nullable Boolean> items) {
        return new ProgrammeCoverage(
                vendor,
                ProgrammeItem.values().length,
                (int) items.stream().filter(Objects::nonNull).count(),
                (int) items.stream().filter(Boolean.TRUE::equals).count());
    }

    /** As a score is kept with it: one state for each item. */
    static ProgrammeCoverage of(String vendor, String states) {
        List<String> keys = Arrays.asList(states.split(","));
        return new ProgrammeCoverage(
                vendor,
                ProgrammeItem.values().length,
                (int) keys.stream()
                        .filter(key -> !key.equals(FactState.UNKNOWN.key()))
                        .count(),
                (int) keys.stream()
                        .filter(key -> key.equals(FactState.KNOWN.key()))
                        .count());
    }

    /** Where each of them stands with its source. */
    String address() {
        return "/vendors/" + vendor + "#programme";
    }
}
