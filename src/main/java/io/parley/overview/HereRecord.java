package io.parley.overview;

import io.parley.kernel.Languages;
import io.parley.vendors.Cases;
import io.parley.vendors.Measure;
import io.parley.vendors.Rate;
import io.parley.vendors.VendorMessages;
import io.parley.vendors.VendorRecord;
import io.parley.vendors.YearsChart;
import java.util.Arrays;
import java.util.List;

/** What is on record about the flaws of a tool: four rates, each with its n, and the cases by year. No marks. */
record HereRecord(VendorRecord known, List<RateLine> rates, List<Cases.Year> years, List<YearsChart> charts) {

    /** {@code low} to {@code high}: where the true share lies with 95 % confidence, in percent. */
    record RateLine(String key, String label, Rate rate, int percent, int low, int high) {}

    static HereRecord of(VendorRecord known, List<Cases.Year> years) {
        var words = Languages.messages(VendorMessages.class);
        return new HereRecord(
                known,
                Arrays.stream(Measure.values())
                        .map(m -> line(m, m.of(known), words))
                        .toList(),
                years,
                years.stream().allMatch(y -> y.year() == null)
                        ? List.of()
                        : List.of(YearsChart.small(years, 640), YearsChart.small(years, 320)));
    }

    private static RateLine line(Measure measure, Rate rate, VendorMessages words) {
        return new RateLine(
                measure.key(),
                measure.label(words),
                rate,
                HereUse.percent(rate.share()),
                HereUse.percent(rate.low()),
                HereUse.percent(rate.high()));
    }
}
