package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.parley.tenancy.TenantWork;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading a rule and answering it, on a phone and without scripts. */
@Path("/my-policies")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class MyPolicyPages {
    private final MyPolicies mine;
    private final Acknowledgments acknowledgments;
    private final PolicyRules rules;
    private final TenantWork work;
    private final CurrentPerson person;

    MyPolicyPages(
            MyPolicies mine,
            Acknowledgments acknowledgments,
            PolicyRules rules,
            TenantWork work,
            CurrentPerson person) {
        this.work = work;
        this.mine = mine;
        this.rules = rules;
        this.acknowledgments = acknowledgments;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyPolicyList(boolean frozen, List<WaitingPolicy> waiting, List<MyPolicies.Answered> answered)
            implements TemplateInstance {}

    /** {@code answer}: acknowledged, declined, waived or empty; {@code holds}: no newer version has taken its place. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MyPolicyRead(
            UUID id,
            String title,
            String label,
            String language,
            @Nullable PolicyPdf file,
            List<PolicyText.Section> sections,
            boolean bySections,
            List<Integer> ticked,
            String sha256,
            String statement,
            String before,
            List<PolicyText.Line> changes,
            boolean holds,
            @Nullable LocalDate dueOn,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable UUID receipt,
            boolean mayAcknowledge,
            boolean mayDecline,
            boolean quizOpen,
            List<About> tools,
            PolicyRules.Shown rules,
            List<Also> languages,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    /** A tool that the text is about. */
    public record About(String slug, String name) {}

    /** Another language that it can be read in. */
    public record Also(String code, String name) {}

    /**
     * What was typed and ticked, to be shown again; {@code language}: of the text that was answered, null for the reader's own;
     * {@code work}: whose rules to show, null for those among colleagues.
     */
    private record Typed(
            List<Integer> ticked,
            String reason,
            @Nullable String language,
            @Nullable String work) {
        Typed(List<Integer> ticked, String reason, @Nullable String language) {
            this(ticked, reason, language, null);
        }

        static Typed nothing(@Nullable String language) {
            return new Typed(List.of(), "", language);
        }
    }

    @GET
    @Transactional
    public MyPolicyList list() {
        return new MyPolicyList(
                work.isWaiting(TenantWork.FROZEN_LOG), mine.waiting(person.id()), mine.answered(person.id()));
    }

    @GET
    @Transactional
    @Path("{version}")
    public MyPolicyRead read(
            String version, @RestQuery @Nullable String language, @RestQuery("for") @Nullable String work) {
        return page(Ids.get(version), new Typed(List.of(), "", language, work), FormErrors.none());
    }

    @POST
    @Path("{version}/acknowledgment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> acknowledge(
            String version, @RestForm @Nullable String content, @RestForm("section") @Nullable List<String> section) {
        var id = Ids.get(version);
        var ticked = (section == null ? List.<String>of() : section)
                .stream()
                        .filter(n -> n.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .toList();
        var language = mine.language(id, content);
        var missing = missing(id, ticked, language);
        if (missing != null) {
            var words = PolicyWords.words();
            var title = missing.title().isEmpty() ? words.sectionNumber(missing.number()) : missing.title();
            return Pages.rejected(page(
                    id,
                    new Typed(ticked, "", language),
                    FormErrors.none().add(missing.key(), words.sectionMissing(title))));
        }
        try {
            acknowledgments.acknowledge(person.id(), id, Via.WEB, content);
        } catch (PolicyRefused e) {
            return refused(id, new Typed(ticked, "", language), "step", e);
        }
        return Pages.seeOther("/my-policies/" + id);
    }

    /** The first section that is not ticked, where that is asked; what was answered already needs no ticks. */
    private PolicyText.@Nullable Section missing(UUID id, List<Integer> ticked, @Nullable String language) {
        var page = page(id, Typed.nothing(language), FormErrors.none());
        return !page.bySections() || page.answer().equals("acknowledged")
                ? null
                : page.sections().stream()
                        .filter(s -> !ticked.contains(s.number()))
                        .findFirst()
                        .orElse(null);
    }

    @POST
    @Path("{version}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decline(
            String version, @RestForm @Nullable String content, @RestForm @Nullable String reason) {
        var id = Ids.get(version);
        var text = reason == null ? "" : reason;
        try {
            acknowledgments.decline(person.id(), id, text, Via.WEB, content);
        } catch (PolicyRefused e) {
            return refused(
                    id,
                    new Typed(List.of(), text, mine.language(id, content)),
                    e.reason() == PolicyRefused.Reason.NO_REASON ? "reason" : "step",
                    e);
        }
        return Pages.seeOther("/my-policies/" + id);
    }

    private RestResponse<TemplateInstance> refused(UUID id, Typed typed, String field, PolicyRefused e) {
        return Pages.rejected(page(id, typed, FormErrors.none().add(field, PolicyWords.say(e.reason()))));
    }

    private MyPolicyRead page(UUID id, Typed typed, FormErrors errors) {
        var reading = mine.read(person.id(), id, typed.language());
        var version = reading.version();
        var wording = reading.wording();
        var answer = reading.mine();
        var before = reading.before();
        boolean asks = version.state == VersionState.PUBLISHED && (reading.dueOn() != null || answer != null);
        var sections = wording.sections();
        return new MyPolicyRead(
                version.id,
                wording.title(),
                version.label(),
                wording.language(),
                reading.file(),
                sections,
                version.bySections && sections.size() > 1,
                typed.ticked(),
                wording.contentSha256(),
                wording.statement(),
                before == null ? "" : before.label(),
                reading.changes(),
                version.state == VersionState.PUBLISHED,
                reading.dueOn(),
                answer == null ? "" : answer.choice().key(),
                answer == null ? null : answer.actedAt,
                answer == null ? null : answer.id,
                asks && (answer == null || answer.choice() == Choice.DECLINED),
                asks && answer == null,
                asks && reading.quizOpen(),
                reading.tools().entrySet().stream()
                        .map(t -> new About(t.getKey(), t.getValue()))
                        .toList(),
                rules.of(List.of(version.tools), typed.work()),
                reading.others().stream()
                        .map(w -> new Also(w.language(), TextLanguage.name(w.language())))
                        .toList(),
                typed.reason(),
                errors);
    }
}
