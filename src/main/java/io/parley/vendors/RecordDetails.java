package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the page of a tool's record. */
@ApplicationScoped
class RecordDetails {
    private static final int MAX_DIGITS = 6;

    private final Tools tools;
    private final VendorRecords records;
    private final Cases cases;
    private final Histories histories;
    private final Corrections corrections;
    private final Remarks remarks;
    private final CurrentPerson person;

    RecordDetails(
            Tools tools,
            VendorRecords records,
            Cases cases,
            Histories histories,
            Corrections corrections,
            Remarks remarks,
            CurrentPerson person) {
        this.tools = tools;
        this.records = records;
        this.cases = cases;
        this.histories = histories;
        this.corrections = corrections;
        this.remarks = remarks;
        this.person = person;
    }

    /** Throws when there is no such tool. */
    RecordDetail of(
            String slug,
            CaseFilter filter,
            @Nullable String page,
            boolean sent,
            CorrectionForm typed,
            FormErrors errors) {
        var sheet = tools.get(slug);
        var words = Languages.messages(VendorMessages.class);
        var known = records.forTool(slug);
        var years = cases.years(slug);
        var here = cases.page(slug, filter, number(page), "/tools/" + slug + "/record");
        var shown = cases.list(slug, filter, here.offset(), here.size());
        var rates = Arrays.stream(Measure.values())
                .map(m -> RateRow.of(m, known, words))
                .toList();
        return new RecordDetail(
                new RecordDetail.Head(slug, sheet.name(), sheet.vendor()),
                verdict(sheet.name(), known, words),
                known,
                rates,
                known.listedAsExploited() == 0
                        ? SharedParts.NONE
                        : records.sharedParts(List.of(slug)).getOrDefault(slug, SharedParts.NONE),
                List.of(RatesChart.desk(rates), RatesChart.phone(rates)),
                years,
                YearsChart.desk(years),
                YearsChart.phone(years),
                HistoryView.of(
                        known,
                        histories.forTools(List.of(slug)).getOrDefault(slug, List.of()),
                        shown,
                        Languages.messages(HistoryMessages.class)),
                filter,
                Arrays.stream(Measure.values())
                        .map(m -> new RecordDetail.Choice(m.key(), m.label(words), m == filter.rate()))
                        .toList(),
                years.stream()
                        .filter(y -> y.year() != null)
                        .map(y -> new RecordDetail.Choice(
                                y.year().toString(),
                                y.year().toString(),
                                y.year().equals(filter.year())))
                        .toList(),
                shown.stream().map(c -> CaseRow.of(c, words)).toList(),
                here,
                new RecordDetail.Voices(
                        corrections.listAnswered(slug),
                        corrections.countOpen(slug),
                        remarks.list(slug),
                        Remarks.MAY.stream().anyMatch(person::is),
                        sent),
                typed,
                errors);
    }

    private static String verdict(String tool, VendorRecord known, VendorMessages words) {
        if (known.cases() == 0) {
            return words.verdictNone(tool);
        }
        return known.hasEnough()
                ? words.verdict(
                        known.cases(),
                        known.vendorPublished().count(),
                        known.fixedVersion().count(),
                        known.listedAsExploited())
                : words.verdictFew(known.cases());
    }

    private static int number(@Nullable String text) {
        return text != null && text.length() <= MAX_DIGITS && text.matches("[0-9]+") ? Integer.parseInt(text) : 1;
    }
}
