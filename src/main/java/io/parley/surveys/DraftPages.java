package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.kernel.Problems;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Surveys from surveys: duplicated, downloaded, brought in. */
@Path("/surveys")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
class DraftPages {
    private final Surveys surveys;
    private final Drafts drafts;
    private final CurrentPerson person;

    DraftPages(Surveys surveys, Drafts drafts, CurrentPerson person) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.person = person;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyImport(String definition, java.util.List<Fault> faults, FormErrors errors)
            implements TemplateInstance {}

    /** {@code where}: the question, or the part of the file. */
    record Fault(String where, String message) {}

    @POST
    @Path("{id}/copies")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> copy(String id) {
        var survey = Ids.get(id);
        var words = Languages.messages(SurveyBuildMessages.class);
        var title = words.copyOf(titleOf(survey));
        return Pages.seeOther("/surveys/"
                + drafts.copy(
                        person.id(),
                        survey,
                        title.length() <= SurveyChecks.TITLE_LENGTH
                                ? title
                                : title.substring(0, SurveyChecks.TITLE_LENGTH)));
    }

    @Transactional
    String titleOf(java.util.UUID id) {
        return surveys.get(id).title;
    }

    @GET
    @Path("{id}/definition")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public RestResponse<String> download(String id) {
        return RestResponse.ResponseBuilder.ok(DefinitionFile.write(surveys.get(Ids.get(id))))
                .header("Content-Disposition", "attachment; filename=\"survey.json\"")
                .build();
    }

    @GET
    @Path("import")
    @Transactional
    public SurveyImport ask() {
        return new SurveyImport("", java.util.List.of(), FormErrors.none());
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> load(@RestForm @Nullable String definition) {
        var text = definition == null ? "" : definition;
        try {
            return Pages.seeOther("/surveys/" + drafts.load(person.id(), text) + "/questions");
        } catch (Problems.InvalidField e) {
            var faults = e.errors().entrySet().stream()
                    .map(f -> new Fault(f.getKey(), f.getValue()))
                    .toList();
            var errors = FormErrors.none();
            faults.stream().limit(1).forEach(f -> errors.add("definition", f.where() + ": " + f.message()));
            return Pages.rejected(new SurveyImport(text, faults, errors));
        }
    }
}
