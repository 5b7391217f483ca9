package io.parley.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days somebody is reminded: three days after they were asked, three before it is due, one and seven after. */
final class ReminderPlan {
    static final int MOST = 6;

    /** Days after the due day on which the manager is told: three after the last reminder. */
    static final int ESCALATED_AFTER = 10;

    private ReminderPlan() {}

    static List<LocalDate> days(LocalDate assignedOn, LocalDate dueOn) {
        var days = new ArrayList<LocalDate>();
        Stream.of(assignedOn.plusDays(3), dueOn.minusDays(3), dueOn.plusDays(1), dueOn.plusDays(7))
                .filter(day -> day.isAfter(assignedOn))
                .sorted()
                .filter(day ->
                        days.isEmpty() || day.isAfter(days.get(days.size() - 1).plusDays(1))) // not two days running
                .forEach(days::add);
        return days;
    }

    /** A day that was missed is made up for once, however many were. */
    static boolean isDue(
            LocalDate assignedOn, LocalDate dueOn, int sent, @Nullable LocalDate remindedOn, LocalDate today) {
        var last = remindedOn == null ? assignedOn : remindedOn;
        return sent < MOST
                && days(assignedOn, dueOn).stream().anyMatch(day -> day.isAfter(last) && !day.isAfter(today));
    }
}
