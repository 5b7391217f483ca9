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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final RequestItems items;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    RequestApi(Requests requests, RequestItems items, Tools tools, CurrentPerson person, Clock clock) {
        this.requests = requests;
        this.items = items;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    record RequestPage(List<RequestItems.Item> items, int page, int pages, long total) {}

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
        var rows = requests.list(filter, here.offset(), here.size()).stream()
                .map(items::of)
                .toList();
        return new RequestPage(rows, here.number(), here.pages(), here.total());
    }

    /** 201 with the request; the open one again when the same person already asks for the same tool. */
    @POST
    public RestResponse<RequestItems.Item> create(@Nullable RequestBody body) {
        if (body == null) {
            throw new Problems.InvalidField("body", "A JSON object");
        }
        var form = body.form();
        var names = tools.names(List.of(form.tool()));
        ApiErrors.throwIfAny(form.check(names, LocalDate.now(clock)));
        var id = requests.submit(person.id(), form.draft(names));
        return RestResponse.status(RestResponse.Status.CREATED, items.of(requests.row(id)));
    }

    @GET
    @Path("{id}")
    public RequestItems.Item show(String id) {
        return items.of(requests.row(Ids.get(id)));
    }

    @POST
    @Path("{id}/support")
    public RequestItems.Item support(String id) {
        var request = requests.row(Ids.get(id)).id();
        requests.support(person.id(), request);
        return items.of(requests.row(request));
    }

    @POST
    @Path("{id}/withdrawal")
    public RequestItems.Item withdraw(String id) {
        var request = requests.row(Ids.get(id)).id();
        requests.withdraw(person.id(), request);
        return items.of(requests.row(request));
    }
}
