package io.parley.surveys;

import io.parley.identity.CurrentPerson;
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
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.OBSERVER
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class ResultsPages {
    private final Releases releases;
    private final SurveyRows rows;
    private final CurrentPerson person;

    ResultsPages(Releases releases, SurveyRows rows, CurrentPerson person) {
        this.releases = releases;
        this.rows = rows;
        this.person = person;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyResultsPage(SurveyRow survey, @Nullable ResultsView results, boolean words)
            implements TemplateInstance {}

    @GET
    public SurveyResultsPage show(String id) {
        var survey = rows.get(Ids.get(id));
        boolean words = Askers.mayReadWords(person);
        var results = releases.find(survey.id()).map(ResultsView::of);
        return new SurveyResultsPage(
                survey, (words ? results : results.map(ResultsView::withoutWords)).orElse(null), words);
    }
}
