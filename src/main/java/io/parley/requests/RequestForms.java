package io.parley.requests;

import io.parley.catalog.Reason;
import io.parley.catalog.Words;
import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Makes the page on which a request is written: a new one, or a draft. */
@ApplicationScoped
class RequestForms {
    private final RequestSearch search;

    RequestForms(RequestSearch search) {
        this.search = search;
    }

    /** {@code draft}: its id, empty for a new one. {@code kept}: it was saved a moment ago. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestNew(
            RequestForm form, RequestSearch.About about, Choices choices, String draft, boolean kept, FormErrors errors)
            implements TemplateInstance {}

    record Choices(List<Option> reasons, List<Option> audiences, List<Option> data, List<Option> devices) {}

    RequestNew page(RequestForm form, FormErrors errors) {
        return page(form, "", false, errors);
    }

    RequestNew page(RequestForm form, String draft, boolean kept, FormErrors errors) {
        var about = form.tool().isEmpty() || errors.has("tool")
                ? search.aboutOther(form.name())
                : search.about(form.tool());
        var words = Words.current();
        var reasons = form.reasonSet();
        var choices = new Choices(
                Arrays.stream(Reason.values())
                        .map(r -> new Option(r.key(), words.reason(r), reasons.contains(r)))
                        .toList(),
                Option.of(Audience.class, RequestWords::say, form.audience()),
                Option.of(DataClass.class, RequestWords::say, form.data()),
                Option.of(Device.class, RequestWords::say, form.device()));
        return new RequestNew(form, about, choices, draft, kept, errors);
    }
}
