package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is known about the day of an event. {@code from} and {@code to} are UTC days since 1970-01-01, both included, and mean
 * something only where the state is known; {@code from} may be {@link #ANY_TIME}: no later than {@code to}.
 */
public record When(State state, int from, int to) {
    /** The day may lie as far back as one likes. */
    public static final int ANY_TIME = Integer.MIN_VALUE / 4;

    public static final When UNKNOWN = new When(State.UNKNOWN, 0, 0);
    public static final When ABSENT = new When(State.ABSENT, 0, 0);

    /** Unknown: nobody looked or could tell. Absent: the vendor's own publication was read and does not say it. */
    public enum State {
        KNOWN,
        UNKNOWN,
        ABSENT
    }

    public When {
        if (state == State.KNOWN && from > to) {
            throw new IllegalArgumentException("from " + from + " is after " + to);
        }
    }

    public static When on(int day) {
        return between(day, day);
    }

    public static When on(LocalDate day) {
        return on(Math.toIntExact(day.toEpochDay()));
    }

    public static When between(int from, int to) {
        return new When(State.KNOWN, from, to);
    }

    public static When noLaterThan(int day) {
        return between(ANY_TIME, day);
    }

    /** Several known claims about one event: what overlaps the earliest claim narrows it, else the earliest claim stands. */
    public static When reconcile(List<When> claims) {
        var earliest = claims.stream().min(Comparator.comparingInt(When::to)).orElseThrow();
        var ordered = claims.stream()
                .sorted(Comparator.comparingInt(When::to).thenComparingInt(When::from))
                .toList();
        for (var claim : ordered) {
            earliest = claim.overlaps(earliest) ? earliest.within(claim) : earliest;
        }
        return earliest;
    }

    public boolean known() {
        return state == State.KNOWN;
    }

    public boolean absent() {
        return state == State.ABSENT;
    }

    /** Known to lie on or after some day. */
    public boolean bounded() {
        return known() && from != ANY_TIME;
    }

    /** The interval of the earlier of two uncertain days; only known ones count. */
    public When earlier(When other) {
        if (!known() || !other.known()) {
            return known() ? this : other.known() ? other : UNKNOWN;
        }
        return between(Math.min(from, other.from), Math.min(to, other.to));
    }

    boolean overlaps(When other) {
        return from <= other.to && other.from <= to;
    }

    When within(When other) {
        return between(Math.max(from, other.from), Math.min(to, other.to));
    }
}
