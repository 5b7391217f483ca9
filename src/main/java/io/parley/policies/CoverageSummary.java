package io.parley.policies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the record, who counts and what they answered. It adds up: in scope and excluded make everybody on record; without
 * those not yet hired and those who left they make everybody employed. {@code percent} is rounded down, null where nobody counts.
 */
public record CoverageSummary(
        UUID policyId,
        String title,
        String versionLabel,
        LocalDate asOf,
        int onRecord,
        int employed,
        int inScope,
        int acknowledged,
        int declined,
        int waiting,
        int overdue,
        int onLeave,
        Map<Excluded, Integer> excluded,
        @Nullable Integer percent) {
    static CoverageSummary of(
            UUID policyId, String title, String versionLabel, LocalDate asOf, List<PopulationRow> rows) {
        var excluded = new EnumMap<Excluded, Integer>(Excluded.class);
        for (var reason : Excluded.values()) {
            excluded.put(reason, count(rows, r -> r.excludedBecause() == reason));
        }
        int inScope = count(rows, PopulationRow::inScope);
        int acknowledged = count(rows, r -> r.inScope() && r.outcome() == Choice.ACKNOWLEDGED);
        int declined = count(rows, r -> r.inScope() && r.outcome() == Choice.DECLINED);
        return new CoverageSummary(
                policyId,
                title,
                versionLabel,
                asOf,
                rows.size(),
                rows.size() - excluded.get(Excluded.NOT_YET_HIRED) - excluded.get(Excluded.LEFT),
                inScope,
                acknowledged,
                declined,
                inScope - acknowledged - declined,
                count(rows, PopulationRow::overdue),
                excluded.get(Excluded.ON_LEAVE),
                Map.copyOf(excluded),
                percent(acknowledged, inScope));
    }

    static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : Integer.valueOf((int) (100L * part / whole));
    }

    private static int count(List<PopulationRow> rows, java.util.function.Predicate<PopulationRow> which) {
        return (int) rows.stream().filter(which).count();
    }
}
