package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One group and who belongs to it. */
@Path("/groups")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Transactional
class GroupMemberPages {
    private final PeopleGroups groups;
    private final Memberships memberships;
    private final People people;
    private final PeopleList list;

    GroupMemberPages(PeopleGroups groups, Memberships memberships, People people, PeopleList list) {
        this.groups = groups;
        this.memberships = memberships;
        this.people = people;
        this.list = list;
    }

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GroupDetail(UUID id, String name, List<PersonRow> members, Page page, String typed, FormErrors errors)
            implements TemplateInstance {}

    @GET
    @Path("{id}")
    public GroupDetail show(String id, @RestQuery @Nullable Integer page) {
        return page(groups.get(Ids.get(id)), page == null ? 1 : page, "", FormErrors.none());
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(String id, @RestForm("person") @Nullable String numberOrMail) {
        var group = groups.get(Ids.get(id));
        var typed = numberOrMail == null ? "" : numberOrMail.strip();
        var person = typed.isEmpty() || typed.indexOf('\0') >= 0
                ? null
                : people.findByNumber(typed).or(() -> people.findByMail(typed)).orElse(null);
        if (person == null) {
            return Pages.rejected(page(
                    group,
                    1,
                    typed,
                    FormErrors.none().add("person", PersonWords.words().unknownPerson())));
        }
        memberships.add(group, person);
        return Pages.seeOther("/groups/" + group.id);
    }

    @POST
    @Path("{id}/members/{person}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(String id, String person) {
        var group = groups.get(Ids.get(id));
        memberships.remove(group, people.get(Ids.get(person)));
        return Pages.seeOther("/groups/" + group.id);
    }

    private GroupDetail page(PeopleGroup group, int number, String typed, FormErrors errors) {
        var filter = new PeopleFilter();
        filter.group = group.id.toString();
        filter.page = number;
        var found = list.find(filter, "/groups/" + group.id);
        var page = new Page(
                found.page().number(),
                found.page().size(),
                found.page().total(),
                found.page().path(),
                java.util.Map.of());
        return new GroupDetail(group.id, group.name, list.rows(found.people()), page, typed, errors);
    }
}
