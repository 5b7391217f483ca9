package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of cases that a score is told with: each is the size of a list that anybody may read. */
public enum Counted {
    /** Every case that counts. */
    ALL,
    /** With a value on the public clock. */
    DATED,
    /** Public, and nobody knows whether they are fixed. */
    UNKNOWN_FIX,
    /** Public, and it is verified that there is no fix. */
    OPEN,
    /** With a value on the clock of reports. */
    REPORTED,
    /** With a value on the clock of exploitation. */
    EXPLOITED,
    /** Of which something is known that says how openly the vendor tells. */
    CANDOUR,
    /** It is known when the vendor told, or that it did not. */
    TOLD,
    /** The vendor told no later than anybody else on record. */
    TOLD_FIRST,
    /** Of those with a value on the public clock: within the norm. */
    IN_TIME,
    /** The same of the clock of exploitation. */
    EXPLOITED_IN_TIME;

    /** In the order of their names. */
    public List<Case> of(List<Case> records, LocalDate asOf, Method method) {
        int day = Math.toIntExact(asOf.toEpochDay());
        return Aliases.merge(records).stream()
                .filter(Case::counts)
                .filter(c -> holds(c, day, method))
                .toList();
    }

    private boolean holds(Case c, int day, Method method) {
        return switch (this) {
            case ALL -> true;
            case DATED -> isScored(c, Clock.P, day, method);
            case REPORTED -> isScored(c, Clock.H, day, method);
            case EXPLOITED -> isScored(c, Clock.X, day, method);
            case UNKNOWN_FIX -> is(c, Reading.Kind.UNKNOWN, day, method);
            case OPEN -> is(c, Reading.Kind.OPEN, day, method);
            case CANDOUR -> isPublic(c, day) && Candour.of(c, day).isPresent();
            case TOLD -> c.vendorPublic().bounded() || c.vendorPublic().absent();
            case TOLD_FIRST ->
                c.vendorPublic().bounded()
                        && (!c.thirdPublic().known()
                                || c.vendorPublic().from() <= c.thirdPublic().to());
            case IN_TIME -> isInTime(c, Clock.P, day, method);
            case EXPLOITED_IN_TIME -> isInTime(c, Clock.X, day, method);
        };
    }

    private static boolean isPublic(Case c, int day) {
        var start = Clock.P.start(c);
        return start.known() && start.to() <= day;
    }

    private static boolean isScored(Case c, Clock clock, int day, Method method) {
        var reading = reading(c, clock, day, method);
        return reading != null && reading.scored();
    }

    private static boolean is(Case c, Reading.Kind kind, int day, Method method) {
        var reading = reading(c, Clock.P, day, method);
        return reading != null && reading.kind() == kind;
    }

    private static boolean isInTime(Case c, Clock clock, int day, Method method) {
        var reading = reading(c, clock, day, method);
        return reading != null
                && reading.kind() == Reading.Kind.CLOSED
                && reading.least() <= method.norm(clock, c.severity());
    }

    private static @Nullable Reading reading(Case c, Clock clock, int day, Method method) {
        return Reading.of(c, clock, day, method.norm(clock, c.severity()));
    }
}
