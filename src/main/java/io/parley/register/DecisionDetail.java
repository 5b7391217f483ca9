package io.parley.register;

import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one decision. {@code typed} and {@code errors} are those of the form that decides. */
@CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DecisionDetail(
        DecisionRow row,
        DecisionView view,
        String at,
        @Nullable List<MatrixDiff.Change> changes,
        List<DecisionHistory> history,
        DecisionSnapshots.Then then,
        May may,
        String done,
        String typed,
        FormErrors errors)
        implements TemplateInstance {

    /** What the reader may do with it now. {@code own}: they worked on it, so somebody else approves. */
    record May(boolean decide, boolean own, boolean change, boolean withdraw, boolean end, boolean ask) {}
}
