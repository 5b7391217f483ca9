package io.parley.vendors;

import io.parley.catalog.Keyed;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cases an address asks for. What makes no sense is left out: a list is shown rather than an error. */
record CaseFilter(
        @Nullable Measure rate,
        @Nullable Integer year,
        @Nullable Clocks clock) {
    static CaseFilter of(@Nullable String rate, @Nullable String year, @Nullable String clock) {
        return new CaseFilter(
                rate == null ? null : Keyed.find(Measure.class, rate).orElse(null),
                year != null && year.matches("[12][0-9]{3}") ? Integer.valueOf(year) : null,
                clock == null ? null : Keyed.find(Clocks.class, clock).orElse(null));
    }

    /** For programs, which should learn that a filter has no meaning. */
    void refuseUnknown(@Nullable String askedRate, @Nullable String askedYear, @Nullable String askedClock) {
        if (askedRate != null && !askedRate.isEmpty() && rate == null) {
            throw new Problems.InvalidField("rate", "One of " + Keyed.keys(Measure.class));
        }
        if (askedYear != null && !askedYear.isEmpty() && year == null) {
            throw new Problems.InvalidField("year", "Four digits");
        }
        if (askedClock != null && !askedClock.isEmpty() && clock == null) {
            throw new Problems.InvalidField("clock", "One of " + Keyed.keys(Clocks.class));
        }
    }

    public boolean narrow() {
        return rate != null || year != null || clock != null;
    }

    /** Empty where no clock is asked for. */
    public String clockLabel() {
        return clock == null ? "" : clock.label(Languages.messages(HistoryMessages.class));
    }

    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("rate", rate == null ? "" : rate.key());
        filters.put("year", year == null ? "" : year.toString());
        filters.put("clock", clock == null ? "" : clock.key());
        return filters;
    }
}
