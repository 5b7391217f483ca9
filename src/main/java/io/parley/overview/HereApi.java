package io.parley.overview;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the company asked, decided and knows about one tool. */
@Path("/api/v1/tools/{slug}/here")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class HereApi {
    private final Here here;
    private final CurrentPerson person;

    HereApi(Here here, CurrentPerson person) {
        this.here = here;
        this.person = person;
    }

    @GET
    public HereJson.Detail show(String slug) {
        return HereJson.Detail.of(here.of(slug, person.id()), person.company());
    }
}
