package io.parley.policies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an answer is due for somebody who may be away on that day. Overdue is derived from it, never stored. */
final class Deadline {
    static final int DAYS_AFTER_LEAVE = 7;

    private Deadline() {}

    /** A leave over the due day moves it to a week after the return; one without an end moves it nowhere, but is excluded. */
    static LocalDate of(LocalDate dueOn, @Nullable LocalDate leaveFrom, @Nullable LocalDate leaveUntil) {
        boolean awayWhenDue = leaveFrom != null
                && leaveUntil != null
                && !leaveFrom.isAfter(dueOn)
                && leaveUntil.plusDays(DAYS_AFTER_LEAVE).isAfter(dueOn);
        return awayWhenDue ? leaveUntil.plusDays(DAYS_AFTER_LEAVE) : dueOn;
    }

    static boolean onLeave(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
