package io.parley.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday; public holidays differ by country and are not known here. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day that is {@code days} working days after {@code start}, which itself does not count. */
    static LocalDate after(LocalDate start, int days) {
        var day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and with {@code until}; 0 when that is earlier. */
    static int between(LocalDate from, LocalDate until) {
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            days += isWorking(day) ? 1 : 0;
        }
        return days;
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
