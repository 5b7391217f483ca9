package io.parley.alternatives;

import io.parley.catalog.ToolSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** An alternative has to be more secure: by points where both tools have a total, else by what is known of both. */
@ApplicationScoped
class SafetyRule {
    private final Instance<SecurityTotals> totals;

    SafetyRule(Instance<SecurityTotals> totals) {
        this.totals = totals;
    }

    /** Slug → its points, for those that have any. */
    Map<String, SecurityTotals.Total> points(List<ToolSheet> tools) {
        return totals.stream().map(t -> t.of(tools)).findFirst().orElseGet(Map::of);
    }

    /** {@code points}: those of both, where there are any. */
    static Safety of(ToolSheet from, ToolSheet to, Map<String, SecurityTotals.Total> points) {
        var before = points.get(from.slug());
        var after = points.get(to.slug());
        return before != null && after != null
                ? Safety.ofPoints(before.points(), after.points(), after.knockedOut())
                : byFacts(from, to);
    }

    static Safety byFacts(ToolSheet from, ToolSheet to) {
        int better = 0;
        int worse = 0;
        int compared = 0;
        for (int i = 0; i < from.answers().size(); i++) {
            int before = Difference.control(from.answers().get(i));
            int after = Difference.control(to.answers().get(i));
            if (before > 0 && after > 0) {
                compared++;
                better += after > before ? 1 : 0;
                worse += after < before ? 1 : 0;
            }
        }
        return Safety.ofFacts(better, worse, compared);
    }
}
