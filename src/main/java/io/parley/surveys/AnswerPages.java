package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Screens on a phone, without a script. Nothing is stored before the last button; see {@link AnswerTraces}. */
@Path("/surveys/{id}/answer")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class AnswerPages {
    static final String DONE = "done";

    private final Surveys surveys;
    private final SurveyConfig config;
    private final CurrentPerson person;

    AnswerPages(Surveys surveys, SurveyConfig config, CurrentPerson person) {
        this.surveys = surveys;
        this.config = config;
        this.person = person;
    }

    /** A survey to be answered, as far as this person is concerned. */
    private record Open(Survey survey, Definition asked) {}

    @GET
    @Transactional
    public RestResponse<TemplateInstance> show(String id) {
        try {
            var open = open(Ids.get(id));
            var first = new Screens(open.asked)
                    .of(AnswerForm.empty().ballot(open.asked))
                    .get(0);
            return Pages.ok(screen(first, open, AnswerForm.empty(), FormErrors.none()));
        } catch (SurveyRefused e) {
            return none(200, Ids.get(id), e.why());
        }
    }

    /** {@code step}: {@code after}, or {@code before}, the screen that was sent; or {@link #DONE}. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(String id, MultivaluedMap<String, String> sent) {
        var survey = Ids.get(id);
        var form = new AnswerForm(sent);
        try {
            var open = open(survey);
            var ballot = form.ballot(open.asked);
            var screens = new Screens(open.asked).of(ballot);
            var step = form.first("step").split(" ", 2);
            var here = step.length == 2 ? step[1] : step[0].equals(DONE) ? Screens.SEND : "";
            if (step[0].equals("before")) {
                return Pages.ok(
                        screen(before(screens, new Screens(open.asked).all(), here), open, form, FormErrors.none()));
            }
            var faults = BallotChecks.faults(ballot, open.asked);
            open.asked.questions().stream()
                    .filter(form::ranksTwice)
                    .forEach(q -> faults.put(AnswerForm.field(q.key()), new SurveyWords().rankedTwice()));
            var faulty = Screens.firstFaulty(screens, here, faults);
            if (faulty.isPresent()) {
                var errors = FormErrors.none();
                faults.forEach((field, fault) -> {
                    if (faulty.get().fields().contains(field)) {
                        errors.add(field, fault);
                    }
                });
                return Pages.rejected(screen(faulty.get(), open, form, errors));
            }
            if (!step[0].equals(DONE)) {
                return Pages.ok(
                        screen(after(screens, new Screens(open.asked).all(), here), open, form, FormErrors.none()));
            }
            surveys.answer(person.id(), survey, ballot);
            return Pages.seeOther("/surveys/" + survey + "/answer");
        } catch (SurveyRefused e) {
            return none(409, survey, e.why());
        }
    }

    /** The next one that there is; the first for a screen that nobody knows. */
    private static Screens.Screen after(List<Screens.Screen> screens, List<Screens.Screen> all, String here) {
        int at = keys(all).indexOf(here);
        return screens.stream()
                .filter(s -> keys(all).indexOf(s.key()) > at)
                .filter(s -> at >= 0)
                .findFirst()
                .orElse(screens.get(0));
    }

    private static Screens.Screen before(List<Screens.Screen> screens, List<Screens.Screen> all, String here) {
        int at = keys(all).indexOf(here);
        return screens.stream()
                .filter(s -> keys(all).indexOf(s.key()) < at)
                .reduce((one, other) -> other)
                .orElse(screens.get(0));
    }

    private static List<String> keys(List<Screens.Screen> screens) {
        return screens.stream().map(Screens.Screen::key).toList();
    }

    @Transactional(dontRollbackOn = SurveyRefused.class)
    Open open(UUID id) {
        var survey = surveys.get(id);
        surveys.mayAnswer(survey, person.id());
        return new Open(survey, survey.questions());
    }

    private TemplateInstance screen(Screens.Screen screen, Open open, AnswerForm form, FormErrors errors) {
        var head = AnswerScreens.head(open.survey, person.company(), config.backupDays(), groups(open.survey));
        return AnswerScreens.screen(screen, head, open.asked, form, errors);
    }

    @Transactional
    List<String> groups(Survey survey) {
        return surveys.groupNames(survey);
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
