package io.parley.vendors.scoring;

import org.jspecify.annotations.Nullable;

/**
 * One case on one clock on one day.
 *
 * @param points 0 to 100; meaningless for wide and unknown readings, which only widen bounds
 * @param anchor the day from which its weight fades
 * @param least the shortest time it can have taken, in days; for open cases its least age
 */
public record Reading(Kind kind, double points, double floor, double ceiling, int anchor, int least, int most) {
    public enum Kind {
        CLOSED,
        OPEN,
        /** Fixed, but the days are too vague for a value. */
        WIDE,
        /** Nobody knows whether it is fixed. */
        UNKNOWN
    }

    public boolean scored() {
        return kind == Kind.CLOSED || kind == Kind.OPEN;
    }

    /** Null where the case is not on the clock: no start is known, or not yet. */
    public static @Nullable Reading of(Case c, Clock clock, int day, double norm) {
        var start = clock.start(c);
        if (!start.bounded() || start.from() > day) {
            return null;
        }
        int from = start.from();
        int to = Math.min(start.to(), day);
        var fix = c.fix();
        if (c.fixStatus() == Case.FixStatus.FIXED && fix.known() && (!fix.bounded() || fix.from() <= day)) {
            return fixed(fix, from, to, day, norm);
        }
        if (c.fixStatus() == Case.FixStatus.OPEN || fix.bounded() && fix.from() > day) {
            double floor = Points.open(day - from, norm);
            double ceiling = Points.open(day - to, norm);
            return new Reading(Kind.OPEN, (floor + ceiling) / 2, floor, ceiling, day, day - to, day - from);
        }
        return new Reading(Kind.UNKNOWN, 0, Points.open(day - from, norm), 100, to, day - to, day - from);
    }

    private static Reading fixed(When fix, int from, int to, int day, double norm) {
        int last = Math.min(fix.to(), day);
        int first = fix.bounded() ? fix.from() : last; // "no later than" is taken at its latest
        int least = first - to;
        int most = last - from;
        double floor = Points.of(most, norm);
        double points = Points.of(least, norm);
        double ceiling = fix.bounded() ? points : 100;
        boolean wide = most - least > norm && most > 0;
        return new Reading(
                wide ? Kind.WIDE : Kind.CLOSED, (floor + points) / 2, floor, ceiling, Math.max(last, to), least, most);
    }
}
