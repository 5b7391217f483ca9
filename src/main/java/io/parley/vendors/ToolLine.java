package io.parley.vendors;

import io.parley.kernel.Languages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tool beside others: its rates, what is dated, what is open. */
record ToolLine(
        String slug,
        String name,
        int cases,
        boolean enough,
        List<RateRow> rates,
        SharedParts shared,
        ClockRow clock,
        int open,
        @Nullable LocalDate until) {

    static ToolLine of(String slug, String name, Histories.History history) {
        var record = history.record();
        var dated = history.dated();
        var words = Languages.messages(VendorMessages.class);
        return new ToolLine(
                slug,
                name,
                record.cases(),
                record.hasEnough(),
                Arrays.stream(Measure.values())
                        .map(m -> RateRow.of(m, record, words))
                        .toList(),
                history.shared(),
                ClockRow.of(Clocks.PUBLIC_TO_FIX, dated, record.cases(), Languages.messages(HistoryMessages.class)),
                record.evidenceUntil() == null
                        ? 0
                        : HistoryView.open(dated, record.evidenceUntil()).size(),
                record.evidenceUntil());
    }

    public List<RatesChart> charts() {
        return List.of(RatesChart.desk(rates), RatesChart.phone(rates));
    }
}
