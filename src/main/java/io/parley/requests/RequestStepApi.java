package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What those who answer do with a request, for programs; and the reply of whoever asked. Each answers with the request. */
@Path("/api/v1/requests")
@Tag(name = "Requests")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class RequestStepApi {
    private static final int LEAST = 10;

    private final Requests requests;
    private final RequestReviews reviews;
    private final RequestItems items;
    private final Tools tools;
    private final CurrentPerson person;

    RequestStepApi(Requests requests, RequestReviews reviews, RequestItems items, Tools tools, CurrentPerson person) {
        this.requests = requests;
        this.reviews = reviews;
        this.items = items;
        this.tools = tools;
        this.person = person;
    }

    record Said(@Nullable String text) {}

    /** {@code finding}: no-objection or objection. */
    record Found(@Nullable String finding, @Nullable String text) {}

    record Answer(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String alternative,
            @Nullable String instead,
            @Nullable String into) {}

    @POST
    @Path("{id}/triage")
    public RequestItems.Item takeUp(String id) {
        var request = existing(id);
        reviews.takeUp(person.id(), request);
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/question")
    public RequestItems.Item ask(String id, @Nullable Said body) {
        var request = existing(id);
        requests.ask(person.id(), request, text(body, LEAST));
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/reply")
    @RolesAllowed(Role.Names.EMPLOYEE)
    public RequestItems.Item reply(String id, @Nullable Said body) {
        var request = existing(id);
        requests.reply(person.id(), request, text(body, LEAST));
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/review")
    public RequestItems.Item refer(String id, @Nullable Said body) {
        var request = existing(id);
        reviews.refer(person.id(), request, text(body, LEAST));
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/finding")
    @RolesAllowed({Role.Names.REVIEWER, Role.Names.APPROVER, Role.Names.COMPLIANCE_OFFICER})
    public RequestItems.Item find(String id, @Nullable Found body) {
        var request = existing(id);
        var finding = Keyed.find(SecurityFinding.class, Typed.line(body == null ? null : body.finding()))
                .orElseThrow(() -> new Problems.InvalidField("finding", "One of no-objection, objection"));
        var text = text(new Said(body == null ? null : body.text()), AnswerForm.LEAST_REASON);
        reviews.find(person.id(), request, finding, text);
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/answer")
    public RequestItems.Item answer(String id, @Nullable Answer body) {
        var request = existing(id);
        var form = body == null
                ? AnswerForm.EMPTY
                : AnswerForm.of(
                        body.outcome(),
                        body.reason(),
                        body.conditions(),
                        body.alternative(),
                        body.instead(),
                        body.into());
        ApiErrors.throwIfAny(form.check(tools.names(List.of(form.alternative()))));
        requests.answer(person.id(), request, form.answer());
        return items.of(requests.row(request));
    }

    private UUID existing(String id) {
        return requests.row(Ids.get(id)).id();
    }

    private static String text(@Nullable Said body, int least) {
        return ApiErrors.text("text", Typed.text(body == null ? null : body.text()), least);
    }
}
