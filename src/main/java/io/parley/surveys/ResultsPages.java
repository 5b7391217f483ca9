package io.parley.surveys;

import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What came out of a survey: charts of the published numbers, each with its table. */
@Path("/surveys/{id}/results")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.TENANT_ADMIN,
    Role.Names.REGISTER_EDITOR,
    Role.Names.POLICY_AUTHOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class ResultsPages {
    private final Releases releases;
    private final SurveyRows rows;

    ResultsPages(Releases releases, SurveyRows rows) {
        this.releases = releases;
        this.rows = rows;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyResultsPage(SurveyRow survey, @Nullable ResultsView results) implements TemplateInstance {}

    @GET
    public SurveyResultsPage show(String id) {
        var survey = rows.get(Ids.get(id));
        return new SurveyResultsPage(
                survey, releases.find(survey.id()).map(ResultsView::of).orElse(null));
    }
}
