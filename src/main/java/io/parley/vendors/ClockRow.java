package io.parley.vendors;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One clock over the cases of a tool.
 *
 * @param computable cases for which both days are known well enough
 * @param all cases on record
 * @param vague cases left out because their days are too vague
 * @param atOnce of the computable: the fix was there on the day the clock began, or before
 * @param median days, null below {@link VendorRecord#ENOUGH}
 */
record ClockRow(
        Clocks clock,
        String label,
        int computable,
        int all,
        int vague,
        int atOnce,
        @Nullable Integer median,
        int most) {

    static ClockRow of(Clocks clock, Collection<Histories.Dated> cases, int all, HistoryMessages words) {
        int known = Timed.of(clock, cases).size();
        var days = Timed.counted(clock, cases).map(Timed::counts).sorted().toList();
        return new ClockRow(
                clock,
                clock.label(words),
                days.size(),
                all,
                known - days.size(),
                (int) days.stream().filter(d -> d == 0).count(),
                days.size() < VendorRecord.ENOUGH ? null : Timed.median(days),
                days.isEmpty() ? 0 : days.get(days.size() - 1));
    }

    public String key() {
        return clock.key();
    }

    /** Nought days is a median too. */
    public boolean isMedianKnown() {
        return median != null;
    }
}
