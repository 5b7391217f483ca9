package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The company's surveys, for programs of those who ask. */
@Path("/api/v1/surveys")
@Tag(name = "Surveys")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
class SurveyApi {
    private final Surveys surveys;
    private final Drafts drafts;
    private final SurveyRows rows;
    private final SurveyResults results;
    private final ClosingSteps steps;
    private final CurrentPerson person;

    SurveyApi(
            Surveys surveys,
            Drafts drafts,
            SurveyRows rows,
            SurveyResults results,
            ClosingSteps steps,
            CurrentPerson person) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.rows = rows;
        this.results = results;
        this.steps = steps;
        this.person = person;
    }

    @GET
    @Transactional
    public SurveyJson.Items listSurveys() {
        return new SurveyJson.Items(rows.list().stream()
                .map(row -> SurveyJson.Item.of(row, surveys.get(row.id())))
                .toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    public SurveyJson.Item getSurvey(String id) {
        return item(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public RestResponse<SurveyJson.Item> createSurvey(SurveyJson.@Nullable Draft body) {
        var draft = body == null ? new SurveyJson.Draft(null, null, null, null, null, null) : body;
        var id = surveys.create(person.id(), draft.draft());
        return RestResponse.status(RestResponse.Status.CREATED, item(id.toString()));
    }

    /** The questions as docs/survey-schema.json describes them. */
    @GET
    @Path("{id}/definition")
    @Transactional
    public String getSurveyDefinition(String id) {
        return DefinitionFile.write(surveys.get(Ids.get(id)));
    }

    /** A draft from such a file; 422 with every fault, each naming its question. */
    @POST
    @Path("definitions")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SurveyJson.Item> createSurveyFromDefinition(@Nullable String body) {
        var id = drafts.load(person.id(), body == null ? "" : body);
        return RestResponse.status(RestResponse.Status.CREATED, item(id.toString()));
    }

    /** Asks the people of these groups; a survey is opened once. */
    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public SurveyJson.Item openSurvey(String id, SurveyJson.@Nullable Opening body) {
        var groups = Stream.ofNullable(body)
                .flatMap(b -> Stream.ofNullable(b.groups()))
                .flatMap(List::stream)
                .flatMap(g -> Ids.find(g).stream())
                .toList();
        surveys.open(person.id(), Ids.get(id), groups);
        return item(id);
    }

    /** 202: no more answers are taken, and the rest is done in the background; 200 where that is over. */
    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public RestResponse<SurveyJson.Closing> closeSurvey(String id) {
        surveys.askToClose(Ids.get(id));
        var closing = getSurveyClosing(id);
        return closing.step() == null
                ? RestResponse.ok(closing)
                : ResponseBuilder.create(RestResponse.Status.ACCEPTED, closing)
                        .location(URI.create("/api/v1/surveys/" + Ids.get(id) + "/closing"))
                        .build();
    }

    @GET
    @Path("{id}/closing")
    @Transactional
    public SurveyJson.Closing getSurveyClosing(String id) {
        var survey = surveys.get(Ids.get(id));
        return SurveyJson.Closing.of(survey, steps.of(survey.id));
    }

    /** 404 until there is a release. */
    @GET
    @Path("{id}/results")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.TENANT_ADMIN,
        Role.Names.REGISTER_EDITOR,
        Role.Names.POLICY_AUTHOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.OBSERVER
    })
    @Transactional
    public UseOfTools getSurveyResults(String id) {
        return results.find(Ids.get(id)).orElseThrow(NotFoundException::new);
    }

    @Transactional
    SurveyJson.Item item(String id) {
        var row = rows.get(Ids.get(id));
        return SurveyJson.Item.of(row, surveys.get(row.id()));
    }
}
