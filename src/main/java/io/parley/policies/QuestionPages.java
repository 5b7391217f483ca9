package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

/** A policy's pool of situations, how many are drawn, and how each does; about fewer than ten people nothing is told. */
@Path("/policies/{id}/quiz")
@RolesAllowed({Role.Names.POLICY_AUTHOR, Role.Names.APPROVER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class QuestionPages {
    static final int MOST_DRAWN = 10;

    private final Policies policies;
    private final PolicyVersions versions;
    private final Questions questions;
    private final CurrentPerson person;

    QuestionPages(Policies policies, PolicyVersions versions, Questions questions, CurrentPerson person) {
        this.policies = policies;
        this.versions = versions;
        this.questions = questions;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyQuizPool(
            UUID id,
            String title,
            int size,
            List<Integer> sizes,
            List<Item> items,
            boolean mayWrite,
            QuestionForm form,
            FormErrors errors)
            implements TemplateInstance {}

    /** {@code tried}: in words, also where it may not be told. */
    public record Item(UUID id, String situation, List<Answer> options, String explanation, String tried) {}

    public record Answer(String text, boolean right) {}

    @GET
    public PolicyQuizPool show(String id) {
        return page(Ids.get(id), new QuestionForm(), FormErrors.none());
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> add(String id, @BeanParam QuestionForm form) {
        var policy = policies.get(Ids.get(id)).id;
        var errors = form.check();
        if (errors.present()) {
            return Pages.rejected(page(policy, form, errors));
        }
        questions.add(policy, form, person.id());
        return Pages.seeOther("/policies/" + policy + "/quiz");
    }

    @POST
    @Path("questions/{question}/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> retire(String id, String question) {
        var policy = policies.get(Ids.get(id)).id;
        questions.retire(policy, Ids.get(question));
        return Pages.seeOther("/policies/" + policy + "/quiz");
    }

    @POST
    @Path("size")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> size(String id, @RestForm @Nullable String size) {
        var policy = policies.get(Ids.get(id)).id;
        if (size == null || !size.matches("\\d{1,2}") || Integer.parseInt(size) > MOST_DRAWN) {
            return Pages.rejected(page(
                    policy,
                    new QuestionForm(),
                    FormErrors.none().add("size", PolicyWords.words().chooseOne())));
        }
        policies.drawQuestions(policy, Integer.parseInt(size));
        return Pages.seeOther("/policies/" + policy + "/quiz");
    }

    private PolicyQuizPool page(UUID id, QuestionForm form, FormErrors errors) {
        var policy = policies.get(id);
        var tried = questions.tried(id);
        var items = questions.pool(id).stream()
                .map(q -> {
                    var options = new java.util.ArrayList<Answer>();
                    for (int i = 0; i < q.options.length; i++) {
                        options.add(new Answer(q.options[i], i == q.answer));
                    }
                    return new Item(q.id, q.situation, options, q.explanation, say(tried.get(q.id)));
                })
                .toList();
        return new PolicyQuizPool(
                id,
                versions.newest(id).title,
                policy.quizSize,
                List.of(0, 2, 3, 5, 10),
                items,
                person.is(Role.POLICY_AUTHOR),
                form,
                errors);
    }

    private static String say(Questions.@Nullable Tried tried) {
        var words = PolicyWords.words();
        if (tried == null) {
            return words.triedByNobody();
        }
        return tried.people() == null || tried.wrong() == null
                ? words.triedByFew(Questions.LEAST_PEOPLE)
                : words.triedBy(tried.people(), tried.wrong());
    }
}
