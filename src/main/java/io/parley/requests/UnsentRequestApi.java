package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Drafts of requests, for programs that act for whoever writes them. A draft may have gaps; sending it tells what is missing. */
@Path("/api/v1/requests/drafts")
@Tag(name = "Requests")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class UnsentRequestApi {
    private final UnsentRequests unsent;
    private final Requests requests;
    private final RequestItems items;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    UnsentRequestApi(
            UnsentRequests unsent,
            Requests requests,
            RequestItems items,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.unsent = unsent;
        this.requests = requests;
        this.items = items;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    /** {@code name} of the tool; the rest as it was typed. */
    record Draft(UUID id, String state, String name, Instant savedAt, RequestBody content) {}

    record Drafts(List<Draft> items) {}

    @GET
    public Drafts list() {
        return new Drafts(
                unsent.list(person.id()).stream().map(UnsentRequestApi::draft).toList());
    }

    /** 201 with the draft; the person's draft for the same tool is overwritten. */
    @POST
    public RestResponse<Draft> keep(@Nullable RequestBody body) {
        var form = checked(body);
        var id = unsent.keep(person.id(), form, form.toolName(tools.names(List.of(form.tool()))));
        return RestResponse.status(RestResponse.Status.CREATED, draft(unsent.row(person.id(), id)));
    }

    @GET
    @Path("{id}")
    public Draft show(String id) {
        return draft(unsent.row(person.id(), Ids.get(id)));
    }

    @PUT
    @Path("{id}")
    public Draft change(String id, @Nullable RequestBody body) {
        var draft = unsent.row(person.id(), Ids.get(id)).id();
        var form = checked(body);
        unsent.change(person.id(), draft, form, form.toolName(tools.names(List.of(form.tool()))));
        return draft(unsent.row(person.id(), draft));
    }

    @DELETE
    @Path("{id}")
    public void remove(String id) {
        unsent.remove(person.id(), Ids.get(id));
    }

    /** 201 with the request; 422 names what the draft lacks, and it stays. */
    @POST
    @Path("{id}/submission")
    public RestResponse<RequestItems.Item> send(String id) {
        var draft = unsent.row(person.id(), Ids.get(id));
        var names = tools.names(List.of(draft.form().tool()));
        ApiErrors.throwIfAny(draft.form().check(names, LocalDate.now(clock)));
        unsent.remove(person.id(), draft.id());
        var sent = requests.submit(person.id(), draft.form().draft(names));
        return RestResponse.status(RestResponse.Status.CREATED, items.of(requests.row(sent)));
    }

    private RequestForm checked(@Nullable RequestBody body) {
        if (body == null) {
            throw new Problems.InvalidField("body", "A JSON object");
        }
        var form = body.form();
        ApiErrors.throwIfAny(form.checkDraft(tools.names(List.of(form.tool()))));
        return form;
    }

    private static Draft draft(UnsentRequests.Row row) {
        var form = row.form();
        return new Draft(
                row.id(),
                RequestState.DRAFT.key(),
                row.name(),
                row.savedAt(),
                new RequestBody(
                        form.tool(),
                        form.name(),
                        form.purpose(),
                        form.reasons(),
                        form.audience(),
                        form.data(),
                        form.device(),
                        form.until(),
                        form.people(),
                        form.tried()));
    }
}
