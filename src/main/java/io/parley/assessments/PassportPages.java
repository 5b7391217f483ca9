package io.parley.assessments;

import io.parley.catalog.Attribute;
import io.parley.catalog.Attributes;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What of a conversation stays, and the test with two accounts by which anybody can see for themselves. */
@Path("/tools/{slug}/passport")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PassportPages {
    private final Tools tools;
    private final TwoAccountTests tests;
    private final Map<String, Attribute> questions;
    private final CurrentPerson person;
    private final Clock clock;

    PassportPages(Tools tools, TwoAccountTests tests, Attributes attributes, CurrentPerson person, Clock clock) {
        this.tools = tools;
        this.tests = tests;
        this.questions = attributes.list().stream().collect(Collectors.toMap(Attribute::key, Function.identity()));
        this.person = person;
        this.clock = clock;
    }

    record Named(String slug, String name) {}

    @CheckedTemplate(basePath = "assessments", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PassportDetail(
            Named tool, PassportView view, List<TwoAccountTests.Row> tests, boolean mayTest, boolean recorded)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessments", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TrialNew(Named tool, List<Step> steps, TrialForm form, String today, FormErrors errors)
            implements TemplateInstance {}

    /** {@code minutes}: how long it takes. */
    record Step(String key, String title, String how, int minutes, List<Choice> choices) {}

    record Choice(String key, String text, boolean chosen) {}

    @GET
    public PassportDetail show(String slug, @RestQuery @Nullable String recorded) {
        var sheet = tools.get(slug);
        return new PassportDetail(
                new Named(sheet.slug(), sheet.name()),
                PassportView.of(Passport.of(sheet, Words.current())),
                tests.listForTool(slug),
                Testers.mayTest(person),
                "1".equals(recorded));
    }

    @GET
    @Path("test")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
    public TrialNew form(String slug) {
        return form(slug, TrialForm.empty(LocalDate.now(clock)), FormErrors.none());
    }

    @POST
    @Path("test")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> record(String slug, @BeanParam TrialFields fields) {
        tools.get(slug);
        var form = fields.form();
        var errors = FormErrors.none();
        var draft = form.check(LocalDate.now(clock), errors);
        if (draft.isEmpty()) {
            return Pages.rejected(form(slug, form, errors));
        }
        tests.record(person.id(), slug, draft.get());
        return Pages.seeOther("/tools/" + slug + "/passport?recorded=1");
    }

    private TrialNew form(String slug, TrialForm form, FormErrors errors) {
        var sheet = tools.get(slug);
        return new TrialNew(
                new Named(sheet.slug(), sheet.name()),
                Arrays.stream(Trial.values()).map(t -> step(t, form)).toList(),
                form,
                LocalDate.now(clock).toString(),
                errors);
    }

    private Step step(Trial trial, TrialForm form) {
        var words = Words.current();
        var question = questions.get(trial.attribute);
        if (question == null) {
            throw new IllegalStateException("The catalog does not ask " + trial.attribute);
        }
        return new Step(
                trial.key(),
                PassportWords.of(trial),
                PassportWords.how(trial),
                trial.minutes,
                trial.answers.stream()
                        .map(a -> new Choice(
                                a,
                                words.value(question, List.of(a)),
                                a.equals(form.seen().get(trial))))
                        .toList());
    }
}
