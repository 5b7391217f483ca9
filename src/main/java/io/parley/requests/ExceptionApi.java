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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exceptions, for programs: all of them for those who decide, one's own for everybody. */
@Path("/api/v1/exceptions")
@Tag(name = "Exceptions")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class ExceptionApi {
    private static final int LEAST = 20;

    private final Exceptions exceptions;
    private final ExceptionList list;
    private final ExceptionView view;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    ExceptionApi(
            Exceptions exceptions,
            ExceptionList list,
            ExceptionView view,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.exceptions = exceptions;
        this.list = list;
        this.view = view;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    record ExceptionPage(List<Item> items, int page, int pages, long total) {}

    /** Null where the caller is neither concerned nor one of those who decide. */
    record Item(
            UUID id,
            @Nullable String tool,
            String name,
            @Nullable UUID person,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String conditions,
            @Nullable String data,
            LocalDate from,
            LocalDate until,
            String status,
            int extensions,
            @Nullable LocalDate extensionUntil) {}

    record Body(
            @Nullable String kind,
            @Nullable String tool,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String conditions,
            @Nullable String data,
            @Nullable String from,
            @Nullable String until) {}

    record Reason(@Nullable String reason) {}

    @GET
    public ExceptionPage list(@RestQuery @Nullable String page) {
        boolean all = Deciders.maySeeAll(person);
        int number = page == null ? 1 : Typed.number(page, 1_000_000).orElse(1);
        var here = Page.of(number, all ? list.count() : list.countOf(person.id()), "/api/v1/exceptions", Map.of());
        var rows = all ? list.list(here.offset(), here.size()) : list.listOf(person.id(), here.offset(), here.size());
        return new ExceptionPage(rows.stream().map(this::item).toList(), here.number(), here.pages(), here.total());
    }

    /** 201 with the exception; the one that waits again when the same person already asks for the same tool. */
    @POST
    public RestResponse<Item> create(@Nullable Body body) {
        if (body == null) {
            throw new Problems.InvalidField("body", "A JSON object");
        }
        var form = ExceptionForm.of(
                null,
                body.kind(),
                body.tool(),
                body.name(),
                body.purpose(),
                body.conditions(),
                body.data(),
                body.from(),
                body.until());
        var names = tools.names(List.of(form.tool()));
        ApiErrors.throwIfAny(form.check(names, LocalDate.now(clock)));
        var id = exceptions.request(person.id(), form.draft(names));
        return RestResponse.status(RestResponse.Status.CREATED, item(list.get(id)));
    }

    @GET
    @Path("{id}")
    public Item show(String id) {
        return item(list.get(Ids.get(id)));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Role.Names.APPROVER)
    public Item approve(String id) {
        var exception = list.get(Ids.get(id)).id();
        exceptions.approve(person.id(), exception, "");
        return item(list.get(exception));
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public Item revoke(String id, @Nullable Reason body) {
        var exception = list.get(Ids.get(id)).id();
        var reason = ApiErrors.text("reason", Typed.text(body == null ? null : body.reason()), LEAST);
        exceptions.revoke(person.id(), exception, reason);
        return item(list.get(exception));
    }

    private Item item(ExceptionRow row) {
        boolean sees = view.sees(row);
        return new Item(
                row.id(),
                row.tool(),
                row.name(),
                sees ? row.person() : null,
                sees ? row.kind().key() : null,
                sees ? row.purpose() : null,
                sees ? row.conditions() : null,
                sees ? row.dataClass().key() : null,
                row.from(),
                row.until(),
                row.status().key(),
                row.extensions(),
                sees ? row.extensionUntil() : null);
    }
}
