package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;

/**
 * What speaks for a vendor or against it, counted over cases; a case of which the days are not known is in neither number.
 *
 * @param told the vendor told no later than anybody else on record
 * @param toldOf it is known when, or that it did not
 * @param inTime a fix could be had within the norm from the first public word
 * @param inTimeOf it is known after how long, or that there is none yet
 * @param exploitedInTime the same from the day exploitation was known
 */
public record Grounds(int told, int toldOf, int inTime, int inTimeOf, int exploitedInTime, int exploitedOf) {
    public static Grounds of(List<Case> records, LocalDate asOf, Method method) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var cases = Aliases.merge(records).stream().filter(Case::counts).toList();
        var known = cases.stream()
                .filter(c -> c.vendorPublic().bounded() || c.vendorPublic().absent())
                .toList();
        var first = known.stream().filter(Grounds::first).count();
        var open = onClock(cases, Clock.P, day, method);
        var exploited = onClock(cases, Clock.X, day, method);
        return new Grounds((int) first, known.size(), open[0], open[1], exploited[0], exploited[1]);
    }

    private static boolean first(Case c) {
        return c.vendorPublic().bounded()
                && (!c.thirdPublic().known()
                        || c.vendorPublic().from() <= c.thirdPublic().to());
    }

    /** Within the norm, and of how many. */
    private static int[] onClock(List<Case> cases, Clock clock, int day, Method method) {
        int within = 0;
        int all = 0;
        for (var c : cases) {
            double norm = method.norm(clock, c.severity());
            var reading = Reading.of(c, clock, day, norm);
            if (reading != null && reading.scored()) {
                all++;
                within += reading.kind() == Reading.Kind.CLOSED && reading.least() <= norm ? 1 : 0;
            }
        }
        return new int[] {within, all};
    }
}
