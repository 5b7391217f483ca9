package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the page of a tool's record. */
@ApplicationScoped
class RecordDetails {
    private static final int MAX_DIGITS = 6;

    private final Tools tools;
    private final Cases cases;
    private final Histories histories;
    private final Corrections corrections;
    private final Remarks remarks;
    private final CurrentPerson person;

    RecordDetails(
            Tools tools,
            Cases cases,
            Histories histories,
            Corrections corrections,
            Remarks remarks,
            CurrentPerson person) {
        this.tools = tools;
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
        var name = Objects.requireNonNullElseGet(tools.names(List.of(slug)).get(slug), () -> {
            throw new NotFoundException();
        });
        var words = Languages.messages(VendorMessages.class);
        var history = histories.forTool(slug);
        var known = history.record();
        var years = history.years();
        var here = cases.page(history, filter, number(page), "/tools/" + slug + "/record");
        var shown = cases.list(history, filter, here);
        var rates = Arrays.stream(Measure.values())
                .map(m -> RateRow.of(m, known, words))
                .toList();
        return new RecordDetail(
                new RecordDetail.Head(slug, name),
                verdict(name, known, words),
                known,
                rates,
                history.shared(),
                List.of(RatesChart.desk(rates), RatesChart.phone(rates)),
                years,
                YearsChart.desk(years),
                YearsChart.phone(years),
                HistoryView.of(known, history.dated(), shown, Languages.messages(HistoryMessages.class)),
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
