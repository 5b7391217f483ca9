package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A few situations out of a rule, on a phone and without scripts; after a wrong answer why, and others to try again. */
@Path("/my-policies/{version}/quiz")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyQuizPages {
    private final MyPolicies mine;
    private final Quizzes quizzes;
    private final Questions questions;
    private final CurrentPerson person;

    PolicyQuizPages(MyPolicies mine, Quizzes quizzes, Questions questions, CurrentPerson person) {
        this.mine = mine;
        this.quizzes = quizzes;
        this.questions = questions;
        this.person = person;
    }

    /** {@code done}: graded; {@code again}: failed, so that there is another try. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyPolicyQuiz(
            UUID version,
            String title,
            int number,
            List<Item> items,
            boolean done,
            boolean passed,
            int correct,
            int needed)
            implements TemplateInstance {}

    /** {@code explanation} is empty until it is answered wrongly. */
    public record Item(
            UUID id, int number, String situation, List<Option> options, boolean right, String explanation) {}

    public record Option(int value, String text, boolean chosen) {}

    @GET
    public MyPolicyQuiz show(String version, @RestQuery @Nullable String again) {
        var reading = asked(version);
        var asked = reading.version();
        var last = quizzes.last(person.id(), asked.id).orElse(null);
        boolean showsResult = last != null && last.finishedAt != null && (last.passed || again == null);
        return page(reading, showsResult ? last : quizzes.draw(person.id(), asked));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(String version, MultivaluedMap<String, String> form) {
        var asked = asked(version).version();
        var chosen = new HashMap<UUID, Integer>();
        form.forEach((name, values) -> Ids.find(name)
                .ifPresent(id -> chosen.put(id, number(values.isEmpty() ? "" : values.get(0), PolicyQuiz.NO_ANSWER))));
        try {
            quizzes.answer(person.id(), asked, number(form.getFirst("number"), 0), chosen);
        } catch (PolicyRefused e) {
            return Pages.seeOther("/my-policies/" + asked.id + "/quiz"); // another attempt is open, or none: look at it
        }
        return Pages.seeOther("/my-policies/" + asked.id + "/quiz");
    }

    /** Not there for who is not asked, and where no quiz is. */
    private MyPolicies.Reading asked(String version) {
        var reading = mine.read(person.id(), Ids.get(version), null);
        boolean asks = reading.version().state == VersionState.PUBLISHED
                && (reading.dueOn() != null || reading.mine() != null);
        if (!asks || quizzes.size(reading.version()) == 0) {
            throw new NotFoundException();
        }
        return reading;
    }

    private MyPolicyQuiz page(MyPolicies.Reading reading, PolicyQuiz quiz) {
        var known = questions.byId(List.of(quiz.questions));
        var items = new ArrayList<Item>();
        for (int i = 0; i < quiz.questions.length; i++) {
            var question = known.get(quiz.questions[i]);
            if (question == null) {
                continue;
            }
            int given = quiz.answers == null ? PolicyQuiz.NO_ANSWER : quiz.answers[i];
            boolean right = given == question.answer;
            var options = new ArrayList<Option>();
            for (int o = 0; o < question.options.length; o++) {
                options.add(new Option(o, question.options[o], o == given));
            }
            items.add(new Item(
                    question.id,
                    i + 1,
                    question.situation,
                    options,
                    right,
                    quiz.finishedAt == null || right ? "" : question.explanation));
        }
        int needed = (PolicyQuiz.PASS_PERCENT * quiz.questions.length + 99) / 100;
        return new MyPolicyQuiz(
                reading.version().id,
                reading.wording().title(),
                quiz.number,
                items,
                quiz.finishedAt != null,
                quiz.passed,
                quiz.correct,
                needed);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
