package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** {@code said}: what was typed as question, reply, note to security or finding. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestDetail(
            RequestView.Detail request,
            boolean mine,
            boolean supported,
            boolean mayDecide,
            boolean mayReview,
            List<Option> findings,
            AnswerForm answer,
            List<Option> outcomes,
            List<Option> alternatives,
            List<Option> others,
            Said said,
            boolean sent,
            FormErrors errors)
            implements TemplateInstance {}

    /** What was typed, back in the field that it was typed into. */
    record Said(String field, String text) {
        public String typed(String name) {
            return name.equals(field) ? text : "";
        }
    }

    /** Throws when there is no such request. */
    RequestDetail of(UUID id, AnswerForm answer, String text, FormErrors errors, boolean sent) {
        return of(id, answer, text, "", errors, sent);
    }

    /** With what was typed as a finding and why. */
    RequestDetail of(UUID id, String finding, String because, FormErrors errors) {
        return of(id, AnswerForm.EMPTY, because, finding, errors, false);
    }

    private RequestDetail of(UUID id, AnswerForm answer, String text, String finding, FormErrors errors, boolean sent) {
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
                Deciders.mayReview(person)
                        && row.waitsForFinding()
                        && row.state() == RequestState.SECURITY_REVIEW
                        && !mine
                        && !person.id().equals(row.reviewAskedBy()),
                Option.of(SecurityFinding.class, RequestWords::say, finding),
                answer,
                Option.of(Outcome.class, RequestWords::say, answer.outcome()),
                mayDecide && row.isOpen()
                        ? search.registered(answer.alternative(), row.tool() == null ? "" : row.tool())
                        : List.of(),
                mayDecide && row.isOpen() ? merges.offered(row, answer.into()) : List.of(),
                new Said(field(errors), text),
                sent && mine,
                errors);
    }

    private static String field(FormErrors errors) {
        return Stream.of("reply", "question", "note")
                .filter(errors::has)
                .findFirst()
                .orElse("because");
    }
}
