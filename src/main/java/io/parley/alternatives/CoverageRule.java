package io.parley.alternatives;

import io.parley.alternatives.Coverage.Trace;
import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two tools' capabilities and how many people state which reason, to a coverage. Same inputs, same answer. */
final class CoverageRule {
    private CoverageRule() {}

    /** Weights below 1 are left out. */
    static Coverage of(
            String from,
            Map<Reason, Capability> has,
            String to,
            Map<Reason, Capability> offers,
            Map<Reason, Integer> weights) {
        var trace = new ArrayList<Trace>();
        for (var reason : Reason.values()) {
            int weight = weights.getOrDefault(reason, 0);
            if (weight > 0) {
                trace.add(new Trace(reason, weight, has.get(reason), offers.get(reason)));
            }
        }
        long counted = sum(trace, Level.COVERS)
                + sum(trace, Level.PARTLY)
                + sum(trace, Level.LACKS)
                + sum(trace, Level.UNKNOWN);
        long halves = 2 * sum(trace, Level.COVERS) + sum(trace, Level.PARTLY);
        int percent = counted == 0 ? 100 : (int) (100 * halves / (2 * counted));
        return new Coverage(
                from,
                to,
                reasons(trace, Level.COVERS),
                reasons(trace, Level.PARTLY),
                reasons(trace, Level.LACKS),
                reasons(trace, Level.UNKNOWN),
                reasons(trace, Level.OTHERWISE),
                trace.size() - reasons(trace, Level.OTHERWISE).size(),
                percent,
                List.copyOf(trace));
    }

    private static long sum(List<Trace> trace, Level level) {
        return trace.stream()
                .filter(t -> t.to().level() == level)
                .mapToLong(Trace::weight)
                .sum();
    }

    private static List<Reason> reasons(List<Trace> trace, Level level) {
        return trace.stream()
                .filter(t -> t.to().level() == level)
                .map(Trace::reason)
                .toList();
    }
}
