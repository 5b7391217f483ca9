package io.parley.requests;

import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the page of one exception, also again with what was wrong with a form on it. */
@ApplicationScoped
class ExceptionDetails {
    private final ExceptionList list;
    private final ConditionEvidences evidences;
    private final ExceptionView view;

    ExceptionDetails(ExceptionList list, ConditionEvidences evidences, ExceptionView view) {
        this.list = list;
        this.evidences = evidences;
        this.view = view;
    }

    /** {@code reason}, {@code note} and {@code until} are what was typed. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExceptionDetail(ExceptionView.Detail exception, String reason, String note, String until, FormErrors errors)
            implements TemplateInstance {}

    /** Throws when there is no such exception. */
    ExceptionDetail of(UUID id, String reason, String note, String until, FormErrors errors) {
        return new ExceptionDetail(
                view.detail(list.get(id), list.history(id), evidences.list(id)), reason, note, until, errors);
    }
}
