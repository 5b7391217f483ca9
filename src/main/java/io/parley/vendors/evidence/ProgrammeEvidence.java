package io.parley.vendors.evidence;

import io.parley.vendors.FactState;
import io.parley.vendors.ProgrammeItem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a vendor has in place, under the names of the evidence file. */
final class ProgrammeEvidence {
    private ProgrammeEvidence() {}

    /** Null: nobody looked, or looked and could not tell. */
    static Map<String, @Nullable Boolean> of(Map<ProgrammeItem, FactState> states) {
        var items = new TreeMap<String, @Nullable Boolean>();
        for (var item : ProgrammeItem.values()) {
            var state = states.getOrDefault(item, FactState.UNKNOWN);
            items.put(key(item), state == FactState.UNKNOWN ? null : state == FactState.KNOWN);
        }
        return items;
    }

    /** By the name in the evidence file. */
    static Optional<ProgrammeItem> find(String key) {
        return Stream.of(ProgrammeItem.values())
                .filter(item -> key(item).equals(key))
                .findFirst();
    }

    private static String key(ProgrammeItem item) {
        return switch (item) {
            case CONTACT -> "contact";
            case DISCLOSURE_POLICY -> "policy";
            case SAFE_HARBOUR -> "safe_harbour";
            case CNA -> "cna";
            case ADVISORY_INDEX -> "advisory_index";
            case MACHINE_FEED -> "machine_feed";
            case SUBSCRIPTION -> "subscription";
            case HOSTED_SERVICE_ISSUES -> "hosted_issues";
        };
    }
}
