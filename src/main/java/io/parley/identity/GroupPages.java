package io.parley.identity;

import io.parley.kernel.FormErrors;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The company's groups, and a new one. */
@Path("/groups")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Transactional
class GroupPages {
    private final PeopleGroups groups;

    GroupPages(PeopleGroups groups) {
        this.groups = groups;
    }

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GroupIndex(List<GroupRow> groups) implements TemplateInstance {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GroupNew(String name, FormErrors errors) implements TemplateInstance {}

    @GET
    public GroupIndex list() {
        return new GroupIndex(groups.rows());
    }

    @GET
    @Path("new")
    public GroupNew create() {
        return new GroupNew("", FormErrors.none());
    }

    /** A name that is there already leads to its group. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(@RestForm @Nullable String name) {
        var typed = name == null ? "" : name.strip();
        var checked = PersonChecks.check(PersonField.GROUPS, typed);
        if (typed.isEmpty() || typed.contains(";") || checked.fault() != null) {
            return Pages.rejected(new GroupNew(
                    typed, FormErrors.none().add("name", PersonWords.words().groupNameBad())));
        }
        return Pages.seeOther("/groups/" + groups.named(checked.value()).id);
    }
}
