package io.parley.surveys;

import io.parley.catalog.Tools;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One question of a draft. What was typed stays where it is refused, also when somebody else saved meanwhile. */
@Path("/surveys/{id}/question")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
class QuestionEditPages {
    private final Surveys surveys;
    private final Drafts drafts;
    private final Tools tools;
    private final ToolShelves shelves;
    private final CurrentPerson person;

    QuestionEditPages(Surveys surveys, Drafts drafts, Tools tools, ToolShelves shelves, CurrentPerson person) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.tools = tools;
        this.shelves = shelves;
        this.person = person;
    }

    record Words(String tag, String name, String text, String hint, String options, String rows) {
        /** A tag of Qute takes no expression inside a literal. */
        public String textField() {
            return "text_" + tag;
        }

        public String hintField() {
            return "hint_" + tag;
        }
    }

    record Choice(String value, String name, boolean chosen) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyQuestion(
            QuestionPages.SurveyTitle survey,
            int version,
            String key,
            String kind,
            String kindName,
            boolean ours,
            List<Words> words,
            String least,
            String most,
            boolean required,
            List<Choice> when,
            List<Choice> about,
            List<ToolShelves.Shelf> shelves,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    @Transactional
    public RestResponse<TemplateInstance> show(String id, @RestQuery @Nullable String key) {
        var survey = surveys.get(Ids.get(id));
        if (survey.state != SurveyState.DRAFT) {
            return Pages.seeOther("/surveys/" + survey.id);
        }
        var asked = survey.questions();
        var question = get(asked, key);
        return Pages.ok(page(
                survey,
                question,
                QuestionForm.of(question, asked.languages(), asked),
                drafts.number(survey.id),
                FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> edit(String id, MultivaluedMap<String, String> sent) {
        var survey = Ids.get(id);
        var form = new QuestionForm(sent);
        int version = QuestionPages.number(form.first("version"));
        var key = form.first("key");
        boolean remove = form.first("act").equals("remove");
        try {
            if (remove) {
                drafts.change(person.id(), survey, version, "deleted", asked -> QuestionOrder.without(asked, key));
            } else {
                var faults = new FormErrors[] {FormErrors.none()};
                drafts.change(person.id(), survey, version, "edited", asked -> {
                    var piece = piece(get(asked, key), form, asked);
                    piece.stream()
                            .flatMap(q -> QuestionChecks.faults(q).stream())
                            .forEach(fault -> faults[0].add("question", fault));
                    return faults[0].present() ? asked : QuestionOrder.with(asked, key, piece);
                });
                if (faults[0].present()) {
                    return again(422, survey, key, form, faults[0]);
                }
            }
            return Pages.seeOther("/surveys/" + survey + "/questions");
        } catch (Drafts.Stale e) {
            var words = Languages.messages(SurveyBuildMessages.class);
            return again(409, survey, key, form, FormErrors.none().add("question", words.staleDraft()));
        }
    }

    private List<Question> piece(Question before, QuestionForm form, Definition asked) {
        if (before.kind() == Question.Kind.PICK_TOOLS) {
            var slugs = form.all("tool");
            return form.tools(SurveyChecks.options(slugs, tools.names(slugs)));
        }
        return List.of(
                before.isOurs()
                        ? new Question(
                                before.key(),
                                before.kind(),
                                List.of(),
                                before.most(),
                                before.text(),
                                before.hint(),
                                form.all("required").contains("yes"),
                                List.of(),
                                0,
                                null)
                        : form.question(before, asked.languages()));
    }

    @Transactional
    RestResponse<TemplateInstance> again(int status, UUID id, String key, QuestionForm form, FormErrors errors) {
        var survey = draft(id);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(page(survey, get(survey.questions(), key), form, drafts.number(id), errors))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private SurveyQuestion page(Survey survey, Question question, QuestionForm form, int version, FormErrors errors) {
        var asked = survey.questions();
        boolean picks = question.kind() == Question.Kind.PICK_TOOLS;
        return new SurveyQuestion(
                new QuestionPages.SurveyTitle(survey.id, survey.title),
                version,
                question.key(),
                question.kind().key(),
                BuildWords.kind(question.kind()),
                question.isOurs(),
                asked.languages().stream().map(l -> words(l, form)).toList(),
                form.first("least"),
                form.first("most"),
                form.all("required").contains("yes"),
                question.isOurs() ? List.of() : conditions(asked, question, form.first("when")),
                picks
                        ? List.of(Definition.WHY, Definition.DEVICE, Definition.PARTNER, Definition.RATING).stream()
                                .map(a -> new Choice(
                                        a,
                                        BuildWords.about(a),
                                        form.all("about").contains(a)))
                                .toList()
                        : List.of(),
                picks ? shelves.list(form.all("tool")) : List.of(),
                errors);
    }

    private static Words words(String tag, QuestionForm form) {
        var locale = Viewer.find(tag);
        return new Words(
                tag,
                locale == null ? tag : locale.getDisplayLanguage(Languages.current()),
                form.first("text_" + tag),
                form.first("hint_" + tag),
                form.first("options_" + tag),
                form.first("rows_" + tag));
    }

    /** Every answer that an earlier question offers; the one that is set, even if it is not there any more. */
    private static List<Choice> conditions(Definition asked, Question question, String chosen) {
        var words = Languages.messages(SurveyBuildMessages.class);
        var language = asked.spoken(Languages.current().toLanguageTag());
        var choices = new ArrayList<Choice>();
        for (var other : asked.questions()) {
            if (other.key().equals(question.key())) {
                break;
            }
            if (other.kind().mayBranch()) {
                other.options()
                        .forEach(o -> choices.add(new Choice(
                                other.key() + " " + o.key(),
                                words.whenOption(BuildWords.name(other, language), o.in(language)),
                                chosen.equals(other.key() + " " + o.key()))));
            }
        }
        if (!chosen.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, words.whenOption(chosen.split(" ", 2)[0], chosen.split(" ", 2)[1]), true));
        }
        return choices;
    }

    private Survey draft(UUID id) {
        var survey = surveys.get(id);
        if (survey.state != SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        return survey;
    }

    private static Question get(Definition asked, @Nullable String key) {
        return asked.find(key == null ? "" : key)
                .filter(q -> !q.kind().isPerTool())
                .orElseThrow(NotFoundException::new);
    }
}
