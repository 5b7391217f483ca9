package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
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
    record SurveyResultsPage(
            SurveyRow survey,
            @Nullable ResultsView results,
            @Nullable Trend trend,
            boolean heldBack,
            boolean words,
            boolean maySee)
            implements TemplateInstance {}

    @GET
    public SurveyResultsPage show(String id) {
        var survey = rows.get(Ids.get(id));
        boolean words = Askers.mayReadWords(person);
        var published = releases.find(survey.id());
        var results = published.map(ResultsView::of);
        return new SurveyResultsPage(
                survey,
                (words ? results : results.map(ResultsView::withoutWords)).orElse(null),
                Trend.of(releases.list(), survey.id()),
                published.filter(p -> p.results().heldBack()).isPresent(),
                words,
                Askers.maySee(person));
    }

    /** The release as a file; 404 until there is one. */
    @GET
    @Path("csv")
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<String> csv(String id) {
        return file("csv", published(id).csv());
    }

    @GET
    @Path("xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public RestResponse<byte[]> xlsx(String id) {
        return file("xlsx", published(id).xlsx());
    }

    @GET
    @Path("json")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<Map<String, Object>> json(String id) {
        return file("json", published(id).json());
    }

    private ResultsFile published(String id) {
        var survey = rows.get(Ids.get(id));
        var published = releases.find(survey.id()).orElseThrow(NotFoundException::new);
        return new ResultsFile(Askers.mayReadWords(person) ? published : published.withoutWords());
    }

    private static <T> RestResponse<T> file(String extension, T content) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"survey-results." + extension + "\"")
                .build();
    }
}
