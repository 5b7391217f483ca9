package io.parley.app;

import io.parley.identity.CurrentPerson;
import io.parley.identity.People;
import io.parley.identity.Role;
import io.parley.kernel.Pages;
import io.parley.register.Register;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** What waits for this person, and the one next step. */
@Path("/home")
@RolesAllowed({Role.Names.EMPLOYEE, Role.Names.OPERATOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class HomePages {
    private final CurrentPerson person;
    private final People people;
    private final Register register;

    HomePages(CurrentPerson person, People people, Register register) {
        this.person = person;
        this.people = people;
        this.register = register;
    }

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(String name, boolean admin, boolean manager, long people, long tools) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show() {
        if (person.isOperator()) {
            return Pages.seeOther("/companies");
        }
        return Pages.ok(new Home(
                person.name(),
                person.is(Role.TENANT_ADMIN),
                person.is(Role.MANAGER) || person.is(Role.REGISTER_EDITOR),
                people.countActive(),
                register.count()));
    }
}
