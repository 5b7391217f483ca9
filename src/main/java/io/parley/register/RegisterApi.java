package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The company's register of tools. */
@Path("/api/v1/register")
@Tag(name = "Register")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class RegisterApi {
    private final Register register;
    private final Tools tools;
    private final Decisions decisions;
    private final CurrentPerson person;

    RegisterApi(Register register, Tools tools, Decisions decisions, CurrentPerson person) {
        this.register = register;
        this.decisions = decisions;
        this.tools = tools;
        this.person = person;
    }

    record Body(@Nullable String reason) {}

    record Entries(List<ToolJson.Registered> items) {}

    @GET
    public Entries list() {
        var entries = register.listByTool();
        var decided = decisions.inForce(entries.stream().map(e -> e.toolSlug).toList());
        return new Entries(entries.stream()
                .map(e -> ToolJson.Registered.of(e, decided.get(e.toolSlug)))
                .toList());
    }

    /** 201 when the tool is new in the register; 200 with the entry as it stands when it was there, whatever the body. */
    @PUT
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
    public RestResponse<ToolJson.Registered> put(String slug, @Nullable Body body) {
        var sheet = tools.get(slug);
        var there = register.find(slug);
        if (there.isPresent()) {
            return RestResponse.ok(registered(there.get()));
        }
        if (sheet.retiredOn() != null) {
            throw new NotFoundException();
        }
        var reason = ReasonCheck.cleaned(body == null ? null : body.reason());
        var problem = ReasonCheck.problem(reason);
        if (!problem.isEmpty()) {
            throw new Problems.InvalidField("reason", problem);
        }
        boolean added = register.add(person.id(), slug, reason);
        var entry = registered(register.find(slug).orElseThrow());
        return RestResponse.status(added ? RestResponse.Status.CREATED : RestResponse.Status.OK, entry);
    }

    private ToolJson.Registered registered(RegisterEntry entry) {
        return ToolJson.Registered.of(entry, decisions.inForce(entry.toolSlug).orElse(null));
    }
}
