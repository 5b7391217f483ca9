package io.parley.assessments;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much control the company keeps over one tool, with every answer behind every number. */
@Path("/api/v1/tools/{slug}/assessment")
@Tag(name = "Assessments")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ToolAssessmentApi {
    private final Assessments assessments;

    private final Instance<FitForPeople> people;

    ToolAssessmentApi(Assessments assessments, Instance<FitForPeople> people) {
        this.assessments = assessments;
        this.people = people;
    }

    @GET
    public AssessmentJson.Detail show(String slug) {
        return AssessmentJson.Detail.of(
                assessments.get(slug),
                people.stream().findFirst().flatMap(p -> p.of(slug)).orElse(null));
    }
}
