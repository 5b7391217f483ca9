package io.parley.vendors;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of a tool's record. {@code typed} and {@code errors} are those of the form for corrections and remarks. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecordDetail(
        Head tool,
        String verdict,
        VendorRecord known,
        List<RateRow> rates,
        SharedParts shared,
        List<RatesChart> rateCharts,
        List<Cases.Year> years,
        YearsChart desk,
        YearsChart phone,
        HistoryView history,
        CaseFilter filter,
        List<Choice> measures,
        List<Choice> yearChoices,
        List<CaseRow> cases,
        Page page,
        Voices voices,
        CorrectionForm typed,
        FormErrors errors)
        implements TemplateInstance {

    record Head(String slug, String name) {}

    record Choice(String key, String label, boolean chosen) {}

    /**
     * What others say beside the record.
     *
     * @param waiting corrections that nobody answered yet; their words are not shown
     * @param mayRemark whether the reader may add a remark for the company
     * @param sent whether a correction was sent just now
     */
    record Voices(
            List<Corrections.Shown> corrections,
            long waiting,
            List<Remarks.Row> remarks,
            boolean mayRemark,
            boolean sent) {}
}
