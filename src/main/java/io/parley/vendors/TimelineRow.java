package io.parley.vendors;

import io.parley.kernel.Times;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of one case in words, for the table beside the timeline. */
record TimelineRow(
        String caseId,
        CaseDates dates,
        String reported,
        String vendor,
        String third,
        String published,
        String fix,
        String exploited,
        String days) {

    static TimelineRow of(String caseId, Collection<VendorFact> facts, HistoryMessages words) {
        var dates = CaseDates.of(facts);
        return new TimelineRow(
                caseId,
                dates,
                text(dates.reported(), words),
                text(dates.vendor(), words),
                text(dates.third(), words),
                text(dates.published(), words),
                dates.open() ? words.noFix() : text(dates.fix(), words),
                text(dates.exploited(), words),
                dates.days(Clocks.PUBLIC_TO_FIX).map(d -> days(d, words)).orElse(words.unknown()));
    }

    static String text(@Nullable FactDate date, HistoryMessages words) {
        if (date == null) {
            return words.unknown();
        }
        var from = date.from();
        var to = date.to();
        if (from == null) {
            return words.noLaterThan(Times.day(to));
        }
        if (from.equals(to)) {
            return Times.day(to);
        }
        boolean month =
                from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to);
        boolean year =
                from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(to);
        return month
                ? to.getMonthValue() + "/" + to.getYear()
                : year ? Integer.toString(to.getYear()) : words.between(Times.day(from), Times.day(to));
    }

    /** The sign stays: a fix can be there before the public word. */
    private static String days(Days days, HistoryMessages words) {
        return Optional.of(days)
                .filter(d -> d.least() == d.most())
                .map(d -> words.days(d.most()))
                .orElseGet(() -> words.daysBetween(days.least(), days.most()));
    }
}
