package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** An account to sign in with, for somebody who is in the records. */
@Path("/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Transactional
class PersonAccountPages {
    private final People people;
    private final PersonDetails details;
    private final KeycloakDirectory directory;

    PersonAccountPages(People people, PersonDetails details, KeycloakDirectory directory) {
        this.people = people;
        this.details = details;
        this.directory = directory;
    }

    /** {@code password} is empty where the account was there already. */
    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonAccount(UUID id, String name, String mail, String password) implements TemplateInstance {}

    /** The one-time password is on this answer and nowhere else, so this answer is no redirect. */
    @POST
    @Path("{id}/account")
    public RestResponse<TemplateInstance> open(String id) {
        var person = people.get(Ids.get(id));
        if (person.canSignIn()) {
            return Pages.seeOther("/people/" + person.id);
        }
        if (!person.active) {
            return rejected(person, PersonWords.words().inactiveAccount());
        }
        try {
            var password = directory.openAccount(person);
            return Pages.ok(new PersonAccount(person.id, person.name, person.mail, password.orElse("")));
        } catch (DirectoryUnavailable e) {
            return rejected(person, PersonWords.words().directoryDown());
        } catch (KeycloakDirectory.AddressRefused e) {
            return rejected(person, PersonWords.words().addressRefused());
        }
    }

    private RestResponse<TemplateInstance> rejected(Person person, String message) {
        return Pages.rejected(new PersonPages.PersonDetail(
                details.of(person), FormErrors.none().add("account", message)));
    }
}
