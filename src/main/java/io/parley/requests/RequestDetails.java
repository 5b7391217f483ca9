package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Makes the page of one request, also again with what was wrong with a form on it. */
@ApplicationScoped
class RequestDetails {
    private final Requests requests;
    private final RequestSearch search;
    private final RequestMerges merges;
    private final RequestView view;
    private final Tools tools;
    private final CurrentPerson person;

    RequestDetails(
            Requests requests,
            RequestSearch search,
            RequestMerges merges,
            RequestView view,
            Tools tools,
            CurrentPerson person) {
        this.requests = requests;
        this.search = search;
        this.merges = merges;
        this.view = view;
        this.tools = tools;
        this.person = person;
    }

    /** {@code text}: what was typed as question or reply. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestDetail(
            RequestView.Detail request,
            boolean mine,
            boolean supported,
            boolean mayDecide,
            AnswerForm answer,
            List<Option> outcomes,
            List<Option> alternatives,
            List<Option> others,
            String text,
            boolean sent,
            FormErrors errors)
            implements TemplateInstance {}

    /** Throws when there is no such request. */
    RequestDetail of(UUID id, AnswerForm answer, String text, FormErrors errors, boolean sent) {
        var row = requests.row(id);
        var alternative = row.alternative();
        var name =
                alternative == null ? null : tools.names(List.of(alternative)).get(alternative);
        boolean mine = row.person().equals(person.id());
        boolean mayDecide = Deciders.mayDecide(person);
        return new RequestDetail(
                view.detail(row, requests.history(id), name),
                mine,
                requests.isSupportedBy(person.id(), id),
                mayDecide,
                answer,
                Option.of(Outcome.class, RequestWords::say, answer.outcome()),
                mayDecide && row.isOpen()
                        ? search.registered(answer.alternative(), row.tool() == null ? "" : row.tool())
                        : List.of(),
                mayDecide && row.isOpen() ? merges.offered(row, answer.into()) : List.of(),
                text,
                sent && mine,
                errors);
    }
}
