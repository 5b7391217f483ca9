package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for tools, for programs. Whoever asked is named to those who answer, and to themselves. */
@Path("/api/v1/requests")
@Tag(name = "Requests")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class RequestApi {
    private final Requests requests;
    private final RequestView view;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    RequestApi(Requests requests, RequestView view, Tools tools, CurrentPerson person, Clock clock) {
        this.requests = requests;
        this.view = view;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    record RequestPage(List<Item> items, int page, int pages, long total) {}

    record Item(
            UUID id,
            @Nullable String tool,
            String name,
            @Nullable UUID requester,
            List<String> reasons,
            String state,
            @Nullable String outcome,
            @Nullable String alternative,
            @Nullable UUID mergedInto,
            Instant submittedAt,
            LocalDate triageBy,
            LocalDate decideBy,
            boolean late,
            long supporters) {}

    /** {@code people} as text or number. */
    record Body(
            @Nullable String tool,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<String> reasons,
            @Nullable String audience,
            @Nullable String data,
            @Nullable String device,
            @Nullable String until,
            @Nullable String people,
            @Nullable String tried) {}

    record Answer(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String alternative,
            @Nullable String instead,
            @Nullable String into) {}

    /** {@code show}: waiting, mine, all. */
    @GET
    public RequestPage list(@RestQuery @Nullable String show, @RestQuery @Nullable String page) {
        var chosen = show == null || show.isEmpty() ? "waiting" : show;
        var filter = switch (chosen) {
            case "waiting" -> RequestFilter.WAITING;
            case "mine" -> RequestFilter.of(person.id());
            case "all" -> RequestFilter.ALL;
            default -> throw new Problems.InvalidField("show", "One of waiting, mine, all");
        };
        int number = page == null ? 1 : Typed.number(page, 1_000_000).orElse(1);
        var here = Page.of(number, requests.count(filter), "/api/v1/requests", Map.of());
        var items = requests.list(filter, here.offset(), here.size()).stream()
                .map(this::item)
                .toList();
        return new RequestPage(items, here.number(), here.pages(), here.total());
    }

    /** 201 with the request; the open one again when the same person already asks for the same tool. */
    @POST
    public RestResponse<Item> create(@Nullable Body body) {
        if (body == null) {
            throw new Problems.InvalidField("body", "A JSON object");
        }
        var form = RequestForm.of(
                body.tool(),
                body.name(),
                body.purpose(),
                body.reasons() == null
                        ? null
                        : body.reasons().stream()
                                .filter(java.util.Objects::nonNull)
                                .toList(),
                body.audience(),
                body.data(),
                body.device(),
                body.until(),
                body.people(),
                body.tried());
        var names = tools.names(List.of(form.tool()));
        ApiErrors.throwIfAny(form.check(names, LocalDate.now(clock)));
        var id = requests.submit(person.id(), form.draft(names));
        return RestResponse.status(RestResponse.Status.CREATED, item(requests.row(id)));
    }

    @GET
    @Path("{id}")
    public Item show(String id) {
        return item(requests.row(Ids.get(id)));
    }

    @POST
    @Path("{id}/support")
    public Item support(String id) {
        var request = requests.row(Ids.get(id)).id();
        requests.support(person.id(), request);
        return item(requests.row(request));
    }

    @POST
    @Path("{id}/withdrawal")
    public Item withdraw(String id) {
        var request = requests.row(Ids.get(id)).id();
        requests.withdraw(person.id(), request);
        return item(requests.row(request));
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public Item answer(String id, @Nullable Answer body) {
        var request = requests.row(Ids.get(id)).id();
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
        return item(requests.row(request));
    }

    private Item item(RequestRow row) {
        var outcome = row.outcome();
        return new Item(
                row.id(),
                row.tool(),
                row.name(),
                view.sees(row) ? row.person() : null,
                row.reasons(),
                row.state().key(),
                outcome == null ? null : outcome.key(),
                row.alternative(),
                row.mergedInto(),
                row.submittedAt(),
                row.triageBy(),
                row.decideBy(),
                row.isLate(LocalDate.now(clock)),
                row.supporters());
    }
}
