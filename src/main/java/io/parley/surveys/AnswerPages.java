package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Three screens on a phone, without a script. Nothing is stored before the last button; see {@link AnswerTraces}. */
@Path("/surveys/{id}/answer")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class AnswerPages {
    static final String TOOLS = "tools";
    static final String WHY = "why";
    static final String SEND = "send";
    static final String DONE = "done";

    /** On which screen a field is asked, in the order of the screens. */
    private static final List<Set<String>> FIELDS =
            List.of(Set.of("tool", "other"), Set.of("why", "works"), Set.of("comment"));

    private static final List<String> SCREENS = List.of(TOOLS, WHY, SEND);

    private final Surveys surveys;
    private final SurveyConfig config;
    private final CurrentPerson person;

    AnswerPages(Surveys surveys, SurveyConfig config, CurrentPerson person) {
        this.surveys = surveys;
        this.config = config;
        this.person = person;
    }

    /** A survey to be answered, as far as this person is concerned. */
    private record Open(AnswerScreens.Head head, Definition asked) {}

    @GET
    @Transactional
    public RestResponse<TemplateInstance> show(String id) {
        try {
            var open = open(Ids.get(id));
            return Pages.ok(AnswerScreens.screen(TOOLS, open.head, open.asked, new AnswerForm(), FormErrors.none()));
        } catch (SurveyRefused e) {
            return none(200, Ids.get(id), e.why());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(String id, @BeanParam AnswerForm form) {
        var survey = Ids.get(id);
        try {
            var open = open(survey);
            var ballot = form.ballot();
            var target = target(form, ballot);
            var faults = BallotChecks.faults(ballot, open.asked);
            for (int i = 0; i < SCREENS.indexOf(target) || target.equals(DONE) && i < SCREENS.size(); i++) {
                var asked = FIELDS.get(i);
                if (faults.keySet().stream().anyMatch(asked::contains)) {
                    var errors = FormErrors.none();
                    faults.forEach((field, fault) -> errors.add(field, fault));
                    return Pages.rejected(AnswerScreens.screen(SCREENS.get(i), open.head, open.asked, form, errors));
                }
            }
            if (!target.equals(DONE)) {
                return Pages.ok(AnswerScreens.screen(target, open.head, open.asked, form, FormErrors.none()));
            }
            surveys.answer(person.id(), survey, ballot);
            return Pages.seeOther("/surveys/" + survey + "/answer");
        } catch (SurveyRefused e) {
            return none(409, survey, e.why());
        }
    }

    private static String target(AnswerForm form, Ballot ballot) {
        var step = form.step == null ? TOOLS : form.step;
        if (step.equals(WHY) && ballot.tools().isEmpty()) {
            return SEND; // who uses none of the tools is asked nothing about them
        }
        return step.equals(DONE) || SCREENS.contains(step) ? step : TOOLS;
    }

    @Transactional(dontRollbackOn = SurveyRefused.class)
    Open open(UUID id) {
        var survey = surveys.get(id);
        surveys.mayAnswer(survey, person.id());
        return new Open(AnswerScreens.head(survey, person.company(), config.backupDays()), survey.questions());
    }

    @Transactional
    RestResponse<TemplateInstance> none(int status, UUID id, SurveyRefused.Why why) {
        if (why == SurveyRefused.Why.NOT_OPEN) {
            throw new NotFoundException();
        }
        var page = new AnswerScreens.AnswerNone(
                person.company(),
                surveys.get(id).title,
                new SurveyWords().refused(why),
                why == SurveyRefused.Why.ANSWERED && status == 200);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
