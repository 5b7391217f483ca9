package io.parley.vendors;

import io.parley.catalog.Keyed;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases an address asks for. What makes no sense is left out: a list is shown rather than an error.
 *
 * @param undated only cases that no source dates; then there is no {@code year}
 * @param part only together with what it needs
 * @param day only with a part that needs one
 */
record CaseFilter(
        @Nullable Measure rate,
        @Nullable Integer year,
        boolean undated,
        @Nullable Clocks clock,
        @Nullable CasePart part,
        @Nullable Integer day,
        @Nullable String caseId) {
    private static final String UNKNOWN = "unknown";

    static CaseFilter of(CaseQuery asked) {
        var rate = asked.rate == null
                ? null
                : Keyed.find(Measure.class, asked.rate).orElse(null);
        var clock = asked.clock == null
                ? null
                : Keyed.find(Clocks.class, asked.clock).orElse(null);
        var day = asked.day != null && asked.day.matches("[0-9]{1,5}") ? Integer.valueOf(asked.day) : null;
        var part = asked.of == null
                ? null
                : Keyed.find(CasePart.class, asked.of)
                        .filter(p -> p.fits(rate, clock, day))
                        .orElse(null);
        return new CaseFilter(
                rate,
                asked.year != null && asked.year.matches("[12][0-9]{3}") ? Integer.valueOf(asked.year) : null,
                UNKNOWN.equals(asked.year),
                clock,
                part,
                part == CasePart.AT_RISK || part == CasePart.FIXED ? day : null,
                asked.caseId != null && LedgerReader.CASE.matcher(asked.caseId).matches() ? asked.caseId : null);
    }

    static CaseFilter all() {
        return of(CaseQuery.none());
    }

    /** For programs, which should learn that a filter has no meaning. */
    void refuseUnknown(CaseQuery asked) {
        refuse("rate", asked.rate, rate, "One of " + Keyed.keys(Measure.class));
        refuse("year", asked.year, undated ? UNKNOWN : year, "Four digits, or " + UNKNOWN);
        refuse("clock", asked.clock, clock, "One of " + Keyed.keys(Clocks.class));
        refuse(
                "of",
                asked.of,
                part,
                "One of " + Keyed.keys(CasePart.class) + ", with the rate, clock or day it is about");
        refuse("day", asked.day, day, "A number of days, with a part that is about a day");
        refuse("case", asked.caseId, caseId, "The id of a case, as CVE-2024-1234");
    }

    private static void refuse(String field, @Nullable String asked, @Nullable Object understood, String message) {
        if (asked != null && !asked.isEmpty() && understood == null) {
            throw new Problems.InvalidField(field, message);
        }
    }

    public boolean narrow() {
        return rate != null || year != null || undated || clock != null || part != null || caseId != null;
    }

    /** What the fields of the form do not show; empty where they show all. */
    public String label() {
        var words = Languages.messages(VendorMessages.class);
        var more = Languages.messages(HistoryMessages.class);
        return Stream.of(
                        caseId,
                        undated ? words.dayNotKnown() : null,
                        clock == null ? null : clock.label(more),
                        part == null ? null : part.label(words, more, rate, Objects.requireNonNullElse(day, 0)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("rate", rate == null ? "" : rate.key());
        filters.put("year", undated ? UNKNOWN : year == null ? "" : year.toString());
        filters.put("clock", clock == null ? "" : clock.key());
        filters.put("of", part == null ? "" : part.key());
        filters.put("day", day == null ? "" : day.toString());
        filters.put("case", caseId == null ? "" : caseId);
        return filters;
    }
}
