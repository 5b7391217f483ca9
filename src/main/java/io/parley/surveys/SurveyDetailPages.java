package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.GroupMembers;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.KernelConfig;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One survey for those who ask: look at it, open it, watch it, close it. */
@Path("/surveys")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER})
@Produces(MediaType.TEXT_HTML)
class SurveyDetailPages {
    private final Surveys surveys;
    private final SurveyRows rows;
    private final GroupMembers groups;
    private final ClosingSteps steps;
    private final UnsentInvitations unsent;
    private final Signatures signatures;
    private final SigningSteps signing;
    private final Signers signers;
    private final KernelConfig kernel;
    private final CurrentPerson person;

    SurveyDetailPages(
            Surveys surveys,
            SurveyRows rows,
            GroupMembers groups,
            ClosingSteps steps,
            UnsentInvitations unsent,
            Signatures signatures,
            SigningSteps signing,
            Signers signers,
            KernelConfig kernel,
            CurrentPerson person) {
        this.steps = steps;
        this.unsent = unsent;
        this.signatures = signatures;
        this.signing = signing;
        this.signers = signers;
        this.kernel = kernel;
        this.surveys = surveys;
        this.rows = rows;
        this.groups = groups;
        this.person = person;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyDetail(
            SurveyRow survey,
            List<String> questions,
            List<String> tools,
            List<String> faults,
            List<Tally.Cell> cells,
            ClosingSteps.Progress closing,
            int told,
            String link,
            boolean mayAsk,
            boolean maySign,
            boolean own,
            Signatures.Signature signature,
            SigningSteps.Standing signing,
            String reason,
            List<GroupMembers.Group> groups,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    @Path("{id}")
    public SurveyDetail show(String id) {
        return detail(Ids.get(id), FormErrors.none());
    }

    @POST
    @Path("{id}/opening")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(String id, @RestForm @Nullable List<String> group) {
        var survey = Ids.get(id);
        var chosen = (group == null ? List.<String>of() : group)
                .stream().flatMap(g -> Ids.find(g).stream()).toList();
        return orRefused(survey, "group", () -> surveys.open(person.id(), survey, chosen));
    }

    /** The mode, from how many people on numbers are shown, and the last day; fixed once anyone was asked, for every role. */
    @POST
    @Path("{id}/promise")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> promise(
            String id,
            @RestForm @Nullable String mode,
            @RestForm @Nullable String threshold,
            @RestForm("closes_on") @Nullable String closesOn) {
        var survey = Ids.get(id);
        var chosen = "confidential".equals(mode) ? SurveyMode.CONFIDENTIAL : SurveyMode.ANONYMOUS;
        try {
            return orRefused(
                    survey,
                    "promise",
                    () -> surveys.promise(
                            person.id(),
                            survey,
                            chosen,
                            QuestionPages.number(threshold),
                            closesOn == null ? null : SurveyForm.day(closesOn)));
        } catch (Problems.InvalidField e) {
            var errors = FormErrors.none();
            e.errors().forEach(errors::add);
            return Pages.rejected(detail(survey, errors));
        }
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(String id) {
        var survey = Ids.get(id);
        return orRefused(survey, "closing", () -> surveys.askToClose(survey));
    }

    private RestResponse<TemplateInstance> orRefused(UUID survey, String field, Runnable command) {
        return orRefused(survey, field, "", command);
    }

    /** {@code field}: beside which a refusal is shown; {@code reason}: what was typed. */
    RestResponse<TemplateInstance> orRefused(UUID survey, String field, String reason, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/surveys/" + survey);
        } catch (SurveyUnfit e) {
            var errors = FormErrors.none();
            e.faults().stream().limit(1).forEach(f -> errors.add("group", f.message()));
            return Pages.rejected(detail(survey, errors, reason));
        } catch (SurveyRefused e) {
            var errors = FormErrors.none().add(field, new SurveyWords().refused(e.why()));
            boolean choice = e.why() == SurveyRefused.Why.NO_GROUP || e.why() == SurveyRefused.Why.TOO_FEW_PEOPLE;
            return ResponseBuilder.<TemplateInstance>create(choice ? 422 : 409)
                    .entity(detail(survey, errors, reason))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private SurveyDetail detail(UUID id, FormErrors errors) {
        return detail(id, errors, "");
    }

    /** {@code reason}: what an observer typed why they do not sign. */
    @Transactional
    SurveyDetail detail(UUID id, FormErrors errors, String reason) {
        var row = rows.get(id);
        var words = new SurveyWords();
        var asked = surveys.get(id).questions();
        var language = asked.spoken(Languages.current().toLanguageTag());
        var tools = asked.tools().stream().map(words::tool).toList();
        return new SurveyDetail(
                row,
                QuestionOrder.pieces(asked).stream()
                        .map(q -> BuildWords.name(q, language))
                        .toList(),
                tools,
                row.draft()
                        ? DefinitionChecks.faults(asked).stream()
                                .map(DefinitionChecks.Fault::message)
                                .toList()
                        : List.of(),
                rows.cells(id),
                steps.of(id),
                row.invited() - unsent.count(id),
                kernel.url().resolve("/surveys/" + id + "/answer").toString(),
                Askers.mayAsk(person),
                row.draft() && person.roles().contains(Role.OBSERVER),
                signers.isAuthor(person.id(), id),
                signatures.of(id),
                signing.of(id),
                reason,
                row.draft() && Askers.mayAsk(person) ? groups.list() : List.of(),
                errors);
    }
}
