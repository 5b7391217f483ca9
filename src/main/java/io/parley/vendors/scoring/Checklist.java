package io.parley.vendors.scoring;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor has in place, of a fixed list: how many items are there, and how many were looked for where they would stand and
 * are not. The rest nobody could check.
 */
record Checklist(int there, int absent) {
    static final Set<String> ITEMS = Set.of(
            "contact",
            "policy",
            "safe_harbour",
            "cna",
            "advisory_index",
            "machine_feed",
            "subscription",
            "hosted_issues");

    /** All between 0 and 1. */
    record Share(double value, double low, double high) {}

    /** @param programme true, false, or null for an item that nobody could check; so is one that is left out */
    static Checklist of(Map<String, @Nullable Boolean> programme) {
        int there = 0;
        int absent = 0;
        for (var item : ITEMS) {
            var state = programme.get(item);
            there += Boolean.TRUE.equals(state) ? 1 : 0;
            absent += Boolean.FALSE.equals(state) ? 1 : 0;
        }
        return new Checklist(there, absent);
    }

    Share share(Method.Unchecked rule) {
        int checked = there + absent;
        if (rule == Method.Unchecked.LEFT_OUT && checked > 0) {
            double value = (double) there / checked;
            return new Share(value, value, value);
        }
        double all = ITEMS.size();
        double unchecked = all - checked;
        return new Share((there + unchecked / 2) / all, there / all, (there + unchecked) / all);
    }
}
