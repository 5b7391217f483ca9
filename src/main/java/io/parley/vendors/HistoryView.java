package io.parley.vendors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long fixes took, as far as dates are on record, and what is open now.
 *
 * @param fixUnknown cases of which no source says when a fix could be had; they are not open, they are unknown
 * @param curve null where fewer than {@link VendorRecord#ENOUGH} cases are dated
 */
record HistoryView(
        List<ClockRow> clocks,
        int fixUnknown,
        List<Open> open,
        @Nullable Survival curve,
        List<CurveRow> curveRows,
        List<SurvivalChart> charts,
        String finding) {

    /** Verified: the vendor's own publication was read and has no fix. {@code norm}: in days. */
    record Open(String caseId, LocalDate since, long days, int norm) {
        public boolean isOverdue() {
            return days > norm;
        }
    }

    static HistoryView of(VendorRecord record, List<Histories.Dated> dated, HistoryMessages words) {
        var until = Objects.requireNonNullElse(record.evidenceUntil(), LocalDate.EPOCH);
        var clocks = Arrays.stream(Clocks.values())
                .map(c -> ClockRow.of(c, dated, record.cases(), words))
                .toList();
        var watches = Watched.of(dated, until).stream().map(Watched::watch).toList();
        var curve = watches.size() < VendorRecord.ENOUGH ? null : Survival.of(watches);
        var open = open(dated, until);
        return new HistoryView(
                clocks,
                record.cases()
                        - (int) dated.stream()
                                .filter(d -> d.dates().fix() != null)
                                .count()
                        - open.size(),
                open,
                curve,
                curve == null ? List.of() : CurveRow.of(curve),
                curve == null ? List.of() : List.of(SurvivalChart.desk(curve), SurvivalChart.phone(curve)),
                curve == null ? "" : finding(curve, words));
    }

    static List<Open> open(List<Histories.Dated> dated, LocalDate until) {
        return dated.stream()
                .filter(d -> d.dates().open() && d.dates().published() != null)
                .map(d -> {
                    var since = Objects.requireNonNull(d.dates().published()).to();
                    return new Open(
                            d.caseId(),
                            since,
                            Math.max(0, ChronoUnit.DAYS.between(since, until)),
                            Norm.days(d.severity()));
                })
                .toList();
    }

    private static String finding(Survival curve, HistoryMessages words) {
        int unfixed = (int) Math.round(curve.at(90) * 100);
        var median = curve.median();
        if (median.isEmpty()) {
            return words.findingNoHalf(curve.n(), unfixed);
        }
        return median.getAsInt() == 0
                ? words.findingAtOnce(curve.n(), unfixed)
                : words.findingHalf(curve.n(), median.getAsInt(), unfixed);
    }
}
