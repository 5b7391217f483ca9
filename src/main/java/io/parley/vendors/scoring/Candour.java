package io.parley.vendors.scoring;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Whether users were told first, fully and in time, case by case. What nobody looked at does not count. */
final class Candour {
    static final Map<String, Integer> WEIGHTS =
            Map.of("first_word", 3, "no_silent_fix", 2, "identified", 1, "record", 2, "timeline", 1, "exploitation", 1);

    private Candour() {}

    /** Between 0 and 1; empty when nothing is known or verified absent. */
    static OptionalDouble of(Case c, int day) {
        double points = 0;
        int weights = 0;
        for (var component : components(c, day).entrySet()) {
            int weight = WEIGHTS.get(component.getKey());
            points += weight * component.getValue();
            weights += weight;
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(points / weights);
    }

    static Map<String, Double> components(Case c, int day) {
        var told = new TreeMap<String, Double>();
        firstWord(told, c, day);
        noSilentFix(told, c);
        degree(told, "identified", c.identified());
        degree(told, "record", c.record());
        degree(told, "timeline", c.timeline());
        exploitation(told, c);
        return told;
    }

    private static void firstWord(Map<String, Double> told, Case c, int day) {
        var vendor = c.vendorPublic();
        if (vendor.bounded() && vendor.from() <= day) {
            int late = c.thirdPublic().known()
                    ? Math.max(0, vendor.from() - c.thirdPublic().to())
                    : 0;
            told.put("first_word", Points.of(late, Method.FIRST_WORD_NORM) / 100);
        } else if (vendor.absent()) {
            told.put("first_word", 0.0);
        }
    }

    private static void noSilentFix(Map<String, Double> told, Case c) {
        var vendor = c.vendorPublic();
        if (vendor.absent() && (c.fix().known() || c.fixStatus() == Case.FixStatus.FIXED)) {
            told.put("no_silent_fix", 0.0);
        } else if (vendor.bounded() && c.fix().known()) {
            int silent = Math.max(0, vendor.from() - c.fix().to()) - Method.SILENT_GRACE;
            told.put("no_silent_fix", Points.of(silent, Method.SILENT_NORM) / 100);
        } else if (vendor.known() && c.fix().absent()) {
            told.put("no_silent_fix", 0.0);
        }
    }

    private static void exploitation(Map<String, Double> told, Case c) {
        if (!c.exploitedKnown().known()) {
            degree(told, "exploitation", c.exploitStatement());
        } else if (c.usersNotified().absent()) {
            told.put("exploitation", 0.0);
        } else if (c.usersNotified().known()) {
            var notified = c.usersNotified();
            int first = notified.bounded() ? notified.from() : notified.to(); // "no later than" is taken at its latest
            int late = Math.max(0, first - c.exploitedKnown().to());
            told.put("exploitation", Points.of(late, Method.NOTIFY_NORM) / 100);
        }
    }

    private static void degree(Map<String, Double> told, String name, Degree degree) {
        if (degree.looked()) {
            told.put(name, degree.value());
        }
    }
}
