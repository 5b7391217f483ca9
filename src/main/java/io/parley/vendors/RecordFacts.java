package io.parley.vendors;

import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;

/** The part of a record's page above its cases: the finding, the four rates, years, clocks, curve, what is open. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecordFacts(
        RecordDetail.Head tool,
        RawString verdict,
        VendorRecord known,
        List<RateRow> rates,
        SharedParts shared,
        List<RatesChart> rateCharts,
        List<Cases.Year> years,
        YearsChart desk,
        YearsChart phone,
        HistoryView history)
        implements TemplateInstance {

    static RecordFacts of(RecordDetail.Head tool, Histories.History history) {
        var words = Languages.messages(VendorMessages.class);
        var known = history.record();
        var rates = Arrays.stream(Measure.values())
                .map(m -> RateRow.of(m, known, words))
                .toList();
        return new RecordFacts(
                tool,
                Verdict.of(known, words),
                known,
                rates,
                history.shared(),
                List.of(RatesChart.desk(rates), RatesChart.phone(rates)),
                history.years(),
                YearsChart.desk(history.years()),
                YearsChart.phone(history.years()),
                HistoryView.of(known, history.dated(), Languages.messages(HistoryMessages.class)));
    }
}
