package io.parley.app;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where the administrator of a demo company takes it away; another company has no such page. */
@Path("/demo/removal")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Blocking
@Transactional(Transactional.TxType.NEVER) // the removal makes its own, as the owner of the tables
class DemoRemovalPages {
    private final CurrentPerson person;
    private final CurrentTenant tenant;
    private final DemoRemoval removal;

    DemoRemovalPages(CurrentPerson person, CurrentTenant tenant, DemoRemoval removal) {
        this.person = person;
        this.tenant = tenant;
        this.removal = removal;
    }

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DemoRemovalAsked(String company) implements TemplateInstance {}

    @GET
    public DemoRemovalAsked ask() {
        if (!person.isInDemoCompany()) {
            throw new NotFoundException();
        }
        return new DemoRemovalAsked(person.company());
    }

    /** Everybody of the company is nobody from now on, the one who asked for it too: their session ends here. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(@Context HttpHeaders sent) {
        if (!person.isInDemoCompany() || !removal.remove(tenant.id(), person.name())) {
            throw new NotFoundException();
        }
        var answer = ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER);
        Sessions.end(sent).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.location(URI.create("/")).build();
    }
}
