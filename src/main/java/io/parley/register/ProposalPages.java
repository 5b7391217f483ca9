package io.parley.register;

import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolName;
import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposing what the company decides about a tool of its register. */
@Path("/tools/{slug}/decision")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class ProposalPages {
    private final Decisions decisions;
    private final DecisionRecords records;
    private final DecisionReads reads;
    private final Register register;
    private final Tools tools;
    private final CurrentPerson person;
    private final Instance<ImpactPreview> impacts;
    private final BanChecks bans;

    ProposalPages(
            Decisions decisions,
            DecisionRecords records,
            DecisionReads reads,
            Register register,
            Tools tools,
            CurrentPerson person,
            Instance<ImpactPreview> impacts,
            BanChecks bans) {
        this.decisions = decisions;
        this.records = records;
        this.reads = reads;
        this.register = register;
        this.tools = tools;
        this.person = person;
        this.impacts = impacts;
        this.bans = bans;
    }

    /** {@code open}: the proposal that is changed; {@code standing}: what holds meanwhile. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionProposal(
            String slug,
            String tool,
            @Nullable DecisionRow open,
            @Nullable DecisionView standing,
            @Nullable String impact,
            DecisionPreview preview,
            @Nullable BanPressure pressure,
            DecisionFormView form)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> edit(String slug) {
        tools.get(slug);
        if (register.find(slug).isEmpty()) {
            return Pages.seeOther("/tools/" + slug);
        }
        var open = decisions.open(slug);
        var typed = open.map(d -> DecisionTyped.of(d.draft(records.matrix(d.id))))
                .or(() -> decisions
                        .inForce(slug)
                        .map(v -> DecisionTyped.of(draft(v)).anew()))
                .orElse(DecisionTyped.nothing());
        return Pages.ok(page(slug, typed, at(open), FormErrors.none(), List.of()));
    }

    /** Whoever sends second sees what the first one wrote, keeps what they typed, and decides. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(String slug, @BeanParam DecisionForm form) {
        tools.get(slug);
        if (register.find(slug).isEmpty()) {
            return Pages.seeOther("/tools/" + slug);
        }
        var typed = DecisionTyped.of(form);
        var read = typed.read(slug);
        if (form.preview()) {
            return Pages.ok(page(slug, typed, form.at(), FormErrors.none(), List.of()));
        }
        try {
            if (!read.faults().isEmpty()) {
                throw new DecisionRefused(DecisionRefused.Cause.FAULTS, read.faults());
            }
            var id = decisions.save(person.id(), read.draft(), form.at(), form.send());
            return Pages.seeOther("/decisions/" + id + (form.send() ? "?done=sent" : "?done=saved"));
        } catch (DecisionRefused refused) {
            var open = decisions.open(slug);
            var errors = DecisionFaults.errors(refused.faults());
            List<DecisionFormView.Theirs> theirs = List.of();
            if (refused.why() == DecisionRefused.Cause.CHANGED_MEANWHILE) {
                var words = DecisionWords.words();
                errors.add("theirs", open.isEmpty() ? words.theirsGone() : words.theirsText());
                theirs = open.map(d -> DecisionFormView.differences(
                                d.draft(records.matrix(d.id)), read.draft(), names(registered())))
                        .orElse(List.of());
            } else if (refused.why() != DecisionRefused.Cause.FAULTS) {
                errors.add("outcome", DecisionFaults.of(refused.why()));
            }
            return Pages.rejected(page(slug, typed, at(open), errors, theirs));
        }
    }

    /** {@code at}: which state of the proposal the form answers. */
    private DecisionProposal page(
            String slug, DecisionTyped typed, String at, FormErrors errors, List<DecisionFormView.Theirs> theirs) {
        var chosen = typed.value("alternative");
        var registered = registered();
        var name = names(registered).getOrDefault(slug, slug);
        var offered = names(registered.stream()
                .filter(tool -> !tool.slug().equals(slug)
                        && (!tool.retired() || tool.slug().equals(chosen)))
                .toList());
        var standing = decisions.inForce(slug).orElse(null);
        return new DecisionProposal(
                slug,
                name,
                decisions.open(slug).map(d -> reads.row(d, decisions.today())).orElse(null),
                standing,
                impacts.stream().flatMap(i -> i.of(slug).stream()).findFirst().orElse(null),
                DecisionPreview.of(slug, name, typed.read(slug), standing == null ? null : standing.matrix()),
                bans.of(typed.read(slug).draft()).orElse(null),
                DecisionFormView.of(typed, at, offered, errors, theirs));
    }

    private static String at(Optional<Decision> open) {
        return open.map(Decisions::at).orElse(Decisions.NOTHING);
    }

    private List<ToolName> registered() {
        return tools.match(new ToolFilter("", null, register.slugs(), true));
    }

    private static Map<String, String> names(List<ToolName> tools) {
        return tools.stream().collect(Collectors.toMap(ToolName::slug, ToolName::name));
    }

    private static DecisionDraft draft(DecisionView view) {
        var alternative = view.alternative();
        return new DecisionDraft(
                view.tool(),
                view.state(),
                view.reason(),
                null,
                null,
                null,
                alternative == null ? null : alternative.slug(),
                view.noneBecause(),
                null,
                view.matrix());
    }
}
