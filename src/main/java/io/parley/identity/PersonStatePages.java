package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When somebody leaves, and when they come back. */
@Path("/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Transactional
class PersonStatePages {
    private final People people;
    private final Erasures erasures;
    private final PersonDetails details;
    private final CurrentPerson actor;

    PersonStatePages(People people, Erasures erasures, PersonDetails details, CurrentPerson actor) {
        this.people = people;
        this.erasures = erasures;
        this.details = details;
        this.actor = actor;
    }

    @POST
    @Path("{id}/deactivation")
    public RestResponse<TemplateInstance> deactivate(String id) {
        var person = people.get(Ids.get(id));
        return answer(person, people.deactivate(actor.roles(), person));
    }

    @POST
    @Path("{id}/reactivation")
    public RestResponse<TemplateInstance> reactivate(String id) {
        var person = people.get(Ids.get(id));
        return answer(person, people.reactivate(actor.roles(), person));
    }

    /** Only of somebody who left; it cannot be taken back. */
    @POST
    @Path("{id}/erasure")
    public RestResponse<TemplateInstance> erase(String id) {
        var person = people.get(Ids.get(id));
        return erasures.erase(person)
                ? Pages.seeOther("/people/" + person.id)
                : Pages.rejected(new PersonPages.PersonDetail(
                        details.of(person),
                        FormErrors.none().add("state", PersonWords.words().eraseAfterLeaving())));
    }

    private RestResponse<TemplateInstance> answer(Person person, Roles.@Nullable Refusal refusal) {
        return refusal == null
                ? Pages.seeOther("/people/" + person.id)
                : Pages.rejected(new PersonPages.PersonDetail(
                        details.of(person), FormErrors.none().add("state", PersonWords.of(refusal))));
    }
}
