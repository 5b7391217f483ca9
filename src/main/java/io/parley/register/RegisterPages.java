package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Puts a tool into the company's register, with the reason. */
@Path("/register")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RegisterPages {
    private final Tools tools;
    private final Register register;
    private final ToolDetails details;
    private final CurrentPerson person;

    RegisterPages(Tools tools, Register register, ToolDetails details, CurrentPerson person) {
        this.tools = tools;
        this.register = register;
        this.details = details;
        this.person = person;
    }

    @POST
    public RestResponse<TemplateInstance> create(@RestForm @Nullable String tool, @RestForm @Nullable String reason) {
        if (tool == null) {
            throw new NotFoundException();
        }
        var sheet = tools.get(tool);
        if (register.find(tool).isPresent()) {
            return Pages.seeOther("/tools/" + tool);
        }
        if (sheet.retiredOn() != null) {
            throw new NotFoundException();
        }
        var cleaned = ReasonCheck.cleaned(reason);
        var problem = ReasonCheck.problem(cleaned);
        if (!problem.isEmpty()) {
            return Pages.rejected(details.of(tool, cleaned, FormErrors.none().add("reason", problem), false));
        }
        register.add(person.id(), tool, cleaned);
        return Pages.seeOther("/tools/" + tool + "?added=1");
    }
}
