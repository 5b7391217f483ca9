package io.parley.vendors;

import io.parley.kernel.Languages;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;

/** The cases of a record's page: which ones, when what happened, and everything on record about each. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecordCases(
        RecordDetail.Head tool,
        VendorRecord known,
        CaseFilter filter,
        List<Choice> measures,
        List<Choice> years,
        TimelineView timeline,
        List<CaseRow> cases,
        Page page)
        implements TemplateInstance {

    record Choice(String key, String label, boolean chosen) {}

    static RecordCases of(
            RecordDetail.Head tool,
            Histories.History history,
            CaseFilter filter,
            List<Cases.WithFacts> shown,
            Page page) {
        var words = Languages.messages(VendorMessages.class);
        return new RecordCases(
                tool,
                history.record(),
                filter,
                Arrays.stream(Measure.values())
                        .map(m -> new Choice(
                                m.key(), m.label(words), m == filter.rate() && filter.part() != CasePart.NOT_KNOWN))
                        .toList(),
                history.years().stream()
                        .filter(y -> y.year() != null)
                        .map(y -> new Choice(
                                y.year().toString(),
                                y.year().toString(),
                                y.year().equals(filter.year())))
                        .toList(),
                TimelineView.of(shown, Languages.messages(HistoryMessages.class)),
                shown.stream().map(c -> CaseRow.of(c, words)).toList(),
                page);
    }
}
