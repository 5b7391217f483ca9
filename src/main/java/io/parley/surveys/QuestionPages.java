package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.kernel.Viewer;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The questions of a draft: their order, the languages, and the versions before. */
@Path("/surveys/{id}")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
class QuestionPages {
    private final Surveys surveys;
    private final Drafts drafts;
    private final CurrentPerson person;

    QuestionPages(Surveys surveys, Drafts drafts, CurrentPerson person) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.person = person;
    }

    /** {@code about}: what else is asked with it; {@code condition}: when it is asked, empty for always. */
    record Item(
            String key, String kind, String text, String about, String condition, boolean required, boolean faulty) {}

    record Language(String tag, String name, boolean chosen, int missing, String title, String purpose) {
        public String titleField() {
            return "title_" + tag;
        }

        public String purposeField() {
            return "purpose_" + tag;
        }
    }

    record VersionRow(int number, String change, String by, java.time.Instant at, boolean latest) {}

    record Choice(String value, String name) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyQuestions(
            SurveyTitle survey,
            int version,
            List<Item> items,
            List<DefinitionChecks.Fault> faults,
            List<Choice> kinds,
            List<Language> languages,
            List<VersionRow> versions,
            FormErrors errors)
            implements TemplateInstance {}

    record SurveyTitle(UUID id, String title) {}

    @GET
    @Path("questions")
    @Transactional
    public RestResponse<TemplateInstance> list(String id) {
        var survey = surveys.get(Ids.get(id));
        return survey.state == SurveyState.DRAFT
                ? Pages.ok(page(survey.id, FormErrors.none()))
                : Pages.seeOther("/surveys/" + survey.id);
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(String id, @RestForm int version, @RestForm @Nullable String kind) {
        var survey = Ids.get(id);
        var chosen = kind == null
                ? null
                : io.parley.catalog.Keyed.find(Question.Kind.class, kind).orElse(null);
        if (chosen == null || chosen.isPerTool()) {
            return Pages.rejected(page(
                    survey,
                    FormErrors.none()
                            .add(
                                    "kind",
                                    Languages.messages(SurveyBuildMessages.class)
                                            .kindUnknown(""))));
        }
        var key = new String[1];
        return orStale(survey, () -> {
            drafts.change(person.id(), survey, version, "added", asked -> {
                key[0] = NewQuestions.key(asked, chosen);
                return asked.has(key[0])
                        ? asked
                        : QuestionOrder.with(asked, key[0], NewQuestions.of(asked, chosen, key[0]));
            });
            return "/surveys/" + survey + "/question?key=" + key[0];
        });
    }

    /** Either {@code move}, {@code up key} or {@code down key}, or the whole {@code order} as it was dragged. */
    @POST
    @Path("order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> order(
            String id, @RestForm int version, @RestForm @Nullable String move, @RestForm @Nullable List<String> order) {
        var survey = Ids.get(id);
        var parts = (move == null ? "" : move).split(" ", 2);
        return orStale(survey, () -> {
            drafts.change(
                    person.id(),
                    survey,
                    version,
                    "moved",
                    asked -> parts.length == 2
                            ? QuestionOrder.moved(asked, parts[1], parts[0].equals("up"))
                            : QuestionOrder.ordered(asked, order == null ? List.of() : order));
            return "/surveys/" + survey + "/questions";
        });
    }

    /** Languages, and title and purpose in each. */
    @POST
    @Path("languages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> languages(String id, MultivaluedMap<String, String> form) {
        var survey = Ids.get(id);
        var chosen = form.getOrDefault("language", List.of()).stream()
                .filter(l -> Viewer.find(l) != null)
                .distinct()
                .toList();
        var titles = texts(form, "title_", chosen);
        var words = Languages.messages(SurveyMessages.class);
        if (chosen.isEmpty() || titles.isEmpty() || isLong(titles, SurveyChecks.TITLE_LENGTH)) {
            return Pages.rejected(
                    page(survey, FormErrors.none().add("language", words.titleBad(SurveyChecks.TITLE_LENGTH))));
        }
        var purposes = texts(form, "purpose_", chosen);
        if (isLong(purposes, SurveyChecks.PURPOSE_LENGTH)) {
            return Pages.rejected(
                    page(survey, FormErrors.none().add("language", words.purposeBad(SurveyChecks.PURPOSE_LENGTH))));
        }
        return orStale(survey, () -> {
            drafts.change(
                    person.id(),
                    survey,
                    number(form.getFirst("version")),
                    "languages",
                    asked -> asked.in(chosen, titles, purposes));
            return "/surveys/" + survey + "/questions";
        });
    }

    @POST
    @Path("restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> restore(String id, @RestForm int version, @RestForm @Nullable String number) {
        var survey = Ids.get(id);
        return orStale(survey, () -> {
            drafts.restore(person.id(), survey, version, number(number));
            return "/surveys/" + survey + "/questions";
        });
    }

    private RestResponse<TemplateInstance> orStale(UUID survey, java.util.function.Supplier<String> command) {
        try {
            return Pages.seeOther(command.get());
        } catch (Drafts.Stale e) {
            var words = Languages.messages(SurveyBuildMessages.class);
            return ResponseBuilder.<TemplateInstance>create(409)
                    .entity(page(survey, FormErrors.none().add("questions", words.staleDraft())))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    @Transactional
    SurveyQuestions page(UUID id, FormErrors errors) {
        var survey = surveys.get(id);
        if (survey.state != SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        return new QuestionList(survey.questions(), Languages.current().toLanguageTag())
                .page(survey, drafts.number(id), drafts.versions(id), errors);
    }

    static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static boolean isLong(Map<String, String> texts, int most) {
        return texts.values().stream().anyMatch(t -> t.length() > most);
    }

    private static Map<String, String> texts(MultivaluedMap<String, String> form, String name, List<String> languages) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : new ArrayList<>(languages)) {
            var text = SurveyChecks.cleaned(form.getFirst(name + language));
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
