package io.parley.vendors;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many days lie between two events of which each has a span: at least and at most. Negative: the other way round. */
record Days(int least, int most) {
    /** A span of more days than these is too vague to draw. */
    static final int VAGUE = 31;

    /** Empty where a day is missing, or one end is open. */
    static Optional<Days> between(@Nullable FactDate start, @Nullable FactDate end) {
        if (start == null || end == null || start.from() == null) {
            return Optional.empty();
        }
        var from = end.from() == null ? end.to() : end.from();
        int most = (int) ChronoUnit.DAYS.between(start.from(), end.to());
        int least = (int) ChronoUnit.DAYS.between(start.to(), from);
        // "No later than" a day before the start is a fix that was there before; behind the start it may be any day.
        return end.from() == null && most > 0 ? Optional.empty() : Optional.of(new Days(Math.min(least, most), most));
    }

    boolean isVague() {
        return most > 0 && most - Math.max(0, least) > VAGUE;
    }
}
