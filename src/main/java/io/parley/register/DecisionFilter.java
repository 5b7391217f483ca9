package io.parley.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which decisions a list shows; what makes no sense is left out. */
record DecisionFilter(String state, String review, String tool) {
    static final List<String> STATES = List.of("waiting", "proposed", "in-force", "retired");
    static final String OVERDUE = "overdue";
    private static final int MAX_SLUG = 60;

    static DecisionFilter of(@Nullable String state, @Nullable String review, @Nullable String tool) {
        return new DecisionFilter(
                state != null && STATES.contains(state) ? state : "",
                OVERDUE.equals(review) ? OVERDUE : "",
                tool != null && tool.length() <= MAX_SLUG && tool.matches("[a-z0-9-]+") ? tool : "");
    }

    boolean overdueOnly() {
        return review.equals(OVERDUE);
    }

    boolean holdingOnly() {
        return overdueOnly() || state.equals("in-force");
    }

    public boolean narrow() {
        return !state.isEmpty() || overdueOnly() || !tool.isEmpty();
    }

    Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("state", state);
        map.put("review", review);
        map.put("tool", tool);
        return map;
    }
}
