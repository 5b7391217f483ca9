package io.parley.catalog;

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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One fact of one tool: as it is, what is proposed, and what happened to it before. */
@Path("/catalog/changes/{slug}/{question}")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class FactChangePages {
    private static final int LEAST = 20;
    private static final int MOST = 500;

    private final FactChanges changes;
    private final Tools tools;
    private final Attributes attributes;
    private final CurrentPerson person;
    private final Clock clock;

    FactChangePages(FactChanges changes, Tools tools, Attributes attributes, CurrentPerson person, Clock clock) {
        this.changes = changes;
        this.tools = tools;
        this.attributes = attributes;
        this.person = person;
        this.clock = clock;
    }

    record Named(String slug, String name) {}

    record Typed(
            String source,
            String sourceKind,
            String observed,
            String confidence,
            String note,
            String reason,
            boolean searched) {}

    /** {@code choices} is empty where the answer is typed; {@code several}: more than one may be true. */
    record Asked(String key, String text, boolean several, List<Choice> choices, String typed) {}

    record Choice(String key, String text, boolean chosen) {}

    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeDetail(
            Named tool,
            Asked question,
            AnswerRow now,
            @Nullable FactChangeRow open,
            List<FactChangeRow> history,
            List<Choice> kinds,
            Typed form,
            boolean saved,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public ChangeDetail show(String slug, String question, @RestQuery @Nullable String saved) {
        return page(slug, question(question), null, FormErrors.none(), "1".equals(saved));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> propose(String slug, String question, @BeanParam FactChangeForm form) {
        var asked = question(question);
        known(slug);
        var errors = FormErrors.none();
        var wanted = form.check(slug, asked, LocalDate.now(clock), errors);
        wanted.flatMap(w -> changes.propose(Curators.of(person), w, FactChangeForm.text(form.reason)))
                .ifPresent(refused -> errors.add("answer", said(refused)));
        return errors.present()
                ? Pages.rejected(page(slug, asked, form, errors, false))
                : Pages.seeOther("/catalog/changes/" + slug + "/" + question + "?saved=1");
    }

    @POST
    @Path("approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> approve(String slug, String question, @RestForm @Nullable String because) {
        return review(slug, question, true, because);
    }

    @POST
    @Path("rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reject(String slug, String question, @RestForm @Nullable String because) {
        return review(slug, question, false, because);
    }

    private RestResponse<TemplateInstance> review(
            String slug, String question, boolean approve, @Nullable String typed) {
        var asked = question(question);
        known(slug);
        var because = FactChangeForm.text(typed);
        var errors = FormErrors.none();
        if (because.length() < LEAST || because.length() > MOST) {
            errors.add("because", CurationPages.words().badReason(LEAST));
        } else {
            changes.review(Curators.of(person), slug, question, approve, because)
                    .ifPresent(refused -> errors.add("because", said(refused)));
        }
        return errors.present()
                ? Pages.rejected(page(slug, asked, null, errors, false))
                : Pages.seeOther("/catalog/changes/" + slug + "/" + question + "?saved=1");
    }

    private ToolSheet known(String slug) {
        if (OwnTools.isOwn(slug)) {
            throw new NotFoundException();
        }
        return tools.get(slug);
    }

    private Attribute question(String key) {
        return attributes.list().stream()
                .filter(a -> a.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private ChangeDetail page(
            String slug, Attribute asked, @Nullable FactChangeForm typed, FormErrors errors, boolean saved) {
        var sheet = known(slug);
        var words = Words.current();
        var me = Curators.of(person);
        var form = typed == null ? FactChangeForm.of(changes.fact(slug, asked.key()), LocalDate.now(clock)) : typed;
        var names = Map.of(slug, sheet.name());
        var now = sheet.answers().stream()
                .filter(a -> a.attribute().key().equals(asked.key()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new ChangeDetail(
                new Named(slug, sheet.name()),
                new Asked(
                        asked.key(),
                        words.question(asked),
                        asked.type() == Attribute.Type.SET,
                        asked.values().stream()
                                .map(v -> new Choice(
                                        v,
                                        words.value(asked, List.of(v)),
                                        form.listAnswers().contains(v)))
                                .toList(),
                        String.join("", form.listAnswers())),
                AnswerRow.of(now, words),
                changes.open(slug, asked.key())
                        .map(c -> FactChangeRow.of(c, names, List.of(asked), me, words))
                        .orElse(null),
                changes.history(slug, asked.key()).stream()
                        .map(c -> FactChangeRow.of(c, names, List.of(asked), me, words))
                        .toList(),
                Arrays.stream(SourceKind.values())
                        .map(k -> new Choice(
                                k.key(),
                                words.sourceKind(k.key()),
                                k.key().equals(FactChangeForm.text(form.sourceKind))))
                        .toList(),
                new Typed(
                        FactChangeForm.text(form.source),
                        FactChangeForm.text(form.sourceKind),
                        FactChangeForm.text(form.observed),
                        FactChangeForm.text(form.confidence),
                        FactChangeForm.text(form.note),
                        FactChangeForm.text(form.reason),
                        form.isSearched()),
                saved,
                errors);
    }

    static String said(FactChanges.Refusal refusal) {
        var words = CurationPages.words();
        return switch (refusal) {
            case NOT_WAITING -> words.notWaiting();
            case OWN_PROPOSAL -> words.own();
            case ANOTHER_IS_OPEN -> words.another();
            case SAYS_SO_ALREADY -> words.already();
        };
    }
}
