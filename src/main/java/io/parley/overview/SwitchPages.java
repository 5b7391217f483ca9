package io.parley.overview;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.policies.Policies;
import io.parley.register.DecisionState;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.Register;
import io.parley.surveys.SurveyResults;
import io.parley.surveys.Trend;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Leaving one tool for another: until when, what has to be done, and whether people really go. */
@Path("/switches")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class SwitchPages {
    private static final Set<DecisionState> OFFERED =
            EnumSet.of(DecisionState.APPROVED, DecisionState.APPROVED_WITH_CONDITIONS);
    private static final int LONGEST_TASK = 200;

    private final SwitchPlans plans;
    private final SwitchViews views;
    private final Tools tools;
    private final Register register;
    private final Decisions decisions;
    private final SurveyResults surveys;
    private final Policies policies;
    private final CoverageNow coverage;
    private final CurrentPerson person;
    private final Clock clock;

    SwitchPages(
            SwitchPlans plans,
            SwitchViews views,
            Tools tools,
            Register register,
            Decisions decisions,
            SurveyResults surveys,
            Policies policies,
            CoverageNow coverage,
            CurrentPerson person,
            Clock clock) {
        this.plans = plans;
        this.views = views;
        this.tools = tools;
        this.register = register;
        this.decisions = decisions;
        this.surveys = surveys;
        this.policies = policies;
        this.coverage = coverage;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SwitchList(List<SwitchView> plans) implements TemplateInstance {}

    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SwitchNew(String tool, String toolName, SwitchForm form, List<Offer> offers, FormErrors errors)
            implements TemplateInstance {}

    record Offer(String slug, String name, boolean chosen) {}

    /** {@code trend} is null while fewer than two surveys have asked; {@code typed}: a task that was not taken. */
    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SwitchDetail(
            SwitchView plan, @Nullable Trend trend, List<CoverageLine> rules, String typed, FormErrors errors)
            implements TemplateInstance {}

    @GET
    public SwitchList list() {
        return new SwitchList(views.list());
    }

    /** The plan, where there is one already; all of them, where no tool is named. */
    @GET
    @Path("new")
    public RestResponse<TemplateInstance> create(@RestQuery @Nullable String tool) {
        if (tool == null || tool.isBlank()) {
            return Pages.seeOther("/switches");
        }
        var slug = tools.get(tool).slug();
        var open = plans.findOpen(slug);
        if (open.isPresent()) {
            return Pages.seeOther("/switches/" + open.get().id);
        }
        var decided = decisions.inForce(slug);
        var instead = decided.map(DecisionView::alternative)
                .map(DecisionView.Alternative::slug)
                .orElse("");
        var until = decided.map(DecisionView::until).map(LocalDate::toString).orElse("");
        return Pages.ok(form(slug, new SwitchForm(instead, until), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> start(
            @RestForm @Nullable String tool, @RestForm @Nullable String to, @RestForm @Nullable String day) {
        var slug = tools.get(tool == null ? "" : tool).slug();
        var form = SwitchForm.of(to, day);
        var page = form(slug, form, FormErrors.none());
        var errors = form.check(
                page.offers.stream().map(Offer::slug).collect(Collectors.toSet()), LocalDate.now(clock), words());
        if (errors.present()) {
            return Pages.rejected(new SwitchNew(slug, page.toolName, form, page.offers, errors));
        }
        return Pages.seeOther("/switches/"
                + plans.start(person.id(), slug, form.to(), form.until().orElseThrow()));
    }

    @GET
    @Path("{id}")
    public SwitchDetail show(String id) {
        return detail(Ids.get(id), "", FormErrors.none());
    }

    @POST
    @Path("{id}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(String id, @RestForm @Nullable String task) {
        var plan = plans.get(Ids.get(id)).id;
        var typed = task == null ? "" : task.replaceAll("\\p{Cntrl}+", " ").strip();
        var errors = FormErrors.none();
        if (typed.isEmpty() || typed.length() > LONGEST_TASK) {
            errors.add("task", words().typeTask(LONGEST_TASK));
        } else if (!plans.add(plan, typed)) {
            errors.add("task", words().tooManySteps(SwitchPlans.MOST_STEPS));
        }
        return errors.present()
                ? Pages.rejected(detail(plan, typed, errors))
                : Pages.seeOther("/switches/" + plan + "#steps");
    }

    @POST
    @Path("{id}/steps/{step}/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> done(String id, String step) {
        return mark(id, step, true);
    }

    @POST
    @Path("{id}/steps/{step}/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(String id, String step) {
        return mark(id, step, false);
    }

    /** {@code outcome}: done or given-up. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(String id, @RestForm @Nullable String outcome) {
        var plan = plans.get(Ids.get(id)).id;
        switch (outcome == null ? "" : outcome) {
            case "done" -> plans.end(person.id(), plan, SwitchPlan.Outcome.DONE);
            case "given-up" -> plans.end(person.id(), plan, SwitchPlan.Outcome.GIVEN_UP);
            default -> {
                return Pages.rejected(detail(plan, "", FormErrors.none().add("outcome", words().chooseOutcome())));
            }
        }
        return Pages.seeOther("/switches/" + plan);
    }

    private RestResponse<TemplateInstance> mark(String id, String step, boolean done) {
        plans.mark(person.id(), Ids.get(id), Ids.get(step), done);
        return Pages.seeOther("/switches/" + Ids.get(id) + "#steps");
    }

    private SwitchNew form(String slug, SwitchForm form, FormErrors errors) {
        var decided = decisions.inForce(register.slugs());
        var offers = decided.values().stream()
                .filter(d -> OFFERED.contains(d.state()) && !d.tool().equals(slug))
                .map(d -> new Offer(d.tool(), d.toolName(), d.tool().equals(form.to())))
                .sorted(Comparator.comparing(Offer::name))
                .toList();
        var name = tools.names(List.of(slug)).get(slug);
        if (name == null) {
            throw new NotFoundException();
        }
        return new SwitchNew(slug, name, form, offers, errors);
    }

    private SwitchDetail detail(UUID id, String typed, FormErrors errors) {
        var plan = views.get(id);
        return new SwitchDetail(
                plan,
                surveys.trend(List.of(plan.to(), plan.tool()), List.of(plan.toName(), plan.toolName()))
                        .orElse(null),
                policies.aboutTool(plan.tool()).stream()
                        .map(p -> CoverageLine.of(coverage.of(p.id()), "/policies/" + p.id()))
                        .toList(),
                typed,
                errors);
    }

    private static SwitchMessages words() {
        return Languages.messages(SwitchMessages.class);
    }
}
