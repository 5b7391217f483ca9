package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Page;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Everybody of the company, and the way in for one more. */
@Path("/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PeoplePages {
    private final People people;
    private final PeopleList list;
    private final PeopleGroups groups;
    private final PersonEdits edits;

    PeoplePages(People people, PeopleList list, PeopleGroups groups, PersonEdits edits) {
        this.people = people;
        this.list = list;
        this.groups = groups;
        this.edits = edits;
    }

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleIndex(
            List<PersonRow> people,
            Page page,
            long total,
            boolean filtered,
            Map<String, String> filter,
            List<String> departments,
            List<GroupRow> groups)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonNew(PersonEditView form) implements TemplateInstance {}

    @GET
    public PeopleIndex list(@BeanParam PeopleFilter filter) {
        var found = list.find(filter, "/people");
        return new PeopleIndex(
                list.rows(found.people()),
                found.page(),
                people.count(),
                filter.any(),
                filter.asQuery(),
                list.departments(),
                groups.rows());
    }

    @GET
    @Path("new")
    public PersonNew create() {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : PersonField.values()) {
            values.put(field, PersonChecks.whenEmpty(field));
        }
        return page(values, FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(@BeanParam PersonForm form) {
        var values = form.values();
        var faults = edits.check(values, null);
        if (faults.isEmpty()) {
            return Pages.seeOther("/people/" + edits.add(values).id);
        }
        var same = edits.findSame(values);
        return same.isPresent()
                ? Pages.seeOther("/people/" + same.get().id)
                : Pages.rejected(page(values, PersonWords.errors(faults)));
    }

    private static PersonNew page(Map<PersonField, String> values, FormErrors errors) {
        return new PersonNew(PersonEditView.of("/people", "/people", 0, values, errors, List.of()));
    }
}
