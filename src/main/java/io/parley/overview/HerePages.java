package io.parley.overview;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.Set;

/** "WhatsApp at Acme": one address, one printed sheet, for everybody who works there. */
@Path("/tools/{slug}/here")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class HerePages {
    private static final Set<Role> PROPOSE = Set.of(Role.MANAGER, Role.REGISTER_EDITOR);
    private static final Set<Role> ASK = Set.of(Role.MANAGER, Role.TENANT_ADMIN);
    /** Who reads the whole results of surveys. */
    private static final Set<Role> RESULTS = Set.of(
            Role.MANAGER,
            Role.TENANT_ADMIN,
            Role.REGISTER_EDITOR,
            Role.POLICY_AUTHOR,
            Role.APPROVER,
            Role.COMPLIANCE_OFFICER);

    private static final Set<Role> EVIDENCE = Set.of(Role.COMPLIANCE_OFFICER, Role.AUDITOR);

    private final Here here;
    private final CurrentPerson person;

    HerePages(Here here, CurrentPerson person) {
        this.here = here;
        this.person = person;
    }

    /** {@code address}: where this is, for the sheet. */
    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HereDetail(HereView tool, String company, String address, May may) implements TemplateInstance {}

    /** What the reader may do from here. */
    record May(boolean ask, boolean propose, boolean seeResults, boolean seeEvidence) {}

    @GET
    public HereDetail show(String slug, @Context UriInfo uri) {
        return new HereDetail(
                here.of(slug, person.id()),
                person.company(),
                uri.getAbsolutePath().toString(),
                new May(has(ASK), has(PROPOSE), has(RESULTS), has(EVIDENCE)));
    }

    private boolean has(Set<Role> any) {
        return !Collections.disjoint(person.roles(), any);
    }
}
