package io.parley.vendors;

import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a tool's record; {@code cases} are those that were asked for. {@code typed} and {@code errors} are those of the form for corrections and remarks. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RecordDetail(
        Head tool,
        @Nullable LocalDate evidenceUntil,
        RecordBodies.Body body,
        RawString cases,
        Voices voices,
        CorrectionForm typed,
        FormErrors errors)
        implements TemplateInstance {

    record Head(String slug, String name) {}

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
