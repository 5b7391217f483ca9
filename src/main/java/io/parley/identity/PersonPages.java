package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** One person's record, seen and corrected. */
@Path("/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PersonPages {
    private final People people;
    private final PersonDetails details;
    private final PersonEdits edits;

    PersonPages(People people, PersonDetails details, PersonEdits edits) {
        this.people = people;
        this.details = details;
        this.edits = edits;
    }

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonDetail(PersonDetailView person, FormErrors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonEdit(String name, PersonEditView form) implements TemplateInstance {}

    @GET
    @Path("{id}")
    public PersonDetail show(String id) {
        return new PersonDetail(details.of(people.get(Ids.get(id))), FormErrors.none());
    }

    @GET
    @Path("{id}/edit")
    public PersonEdit edit(String id) {
        var person = people.get(Ids.get(id));
        return page(
                person,
                PersonEditView.of(
                        path(person), path(person), person.version, edits.read(person), FormErrors.none(), List.of()));
    }

    /** Whoever saves second sees what the first one wrote, keeps what they typed, and decides. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(String id, @BeanParam PersonForm form) {
        var person = people.get(Ids.get(id));
        var values = form.values();
        var faults = edits.check(values, person);
        people.getEntityManager().refresh(person); // as it is now that nobody else may change it
        var stored = edits.read(person);
        var errors = PersonWords.errors(faults);
        if (stored.equals(values)) {
            return Pages.seeOther(path(person));
        }
        boolean stale = !String.valueOf(person.version).equals(form.version);
        if (stale) {
            errors.add("theirs", PersonWords.words().changedMeanwhile());
        }
        if (errors.present()) {
            return Pages.rejected(page(
                    person,
                    PersonEditView.of(
                            path(person),
                            path(person),
                            person.version,
                            values,
                            errors,
                            stale ? PersonEditView.differences(stored, values) : List.of())));
        }
        edits.change(person, values);
        return Pages.seeOther(path(person));
    }

    private static PersonEdit page(Person person, PersonEditView form) {
        return new PersonEdit(person.name, form);
    }

    private static String path(Person person) {
        return "/people/" + person.id;
    }
}
