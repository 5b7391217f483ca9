package io.parley.overview;

import io.parley.alerts.AlertRow;
import io.parley.alerts.Alerts;
import io.parley.identity.CurrentPerson;
import io.parley.identity.People;
import io.parley.identity.Role;
import io.parley.kernel.Pages;
import io.parley.register.Register;
import io.parley.surveys.SurveyResults;
import io.parley.tenancy.TenantWork;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where everybody begins: what waits for this person, and what their roles let them see. */
@Path("/home")
@RolesAllowed({Role.Names.EMPLOYEE, Role.Names.OPERATOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class HomePages {
    private final CurrentPerson person;
    private final People people;
    private final Register register;
    private final Acts acts;
    private final NextDecisions next;
    private final VendorNews news;
    private final SurveyResults surveys;
    private final CoverageNow coverage;
    private final NewestBundle bundles;
    private final Alerts alerts;
    private final TenantWork work;

    HomePages(
            CurrentPerson person,
            People people,
            Register register,
            Acts acts,
            NextDecisions next,
            VendorNews news,
            SurveyResults surveys,
            CoverageNow coverage,
            NewestBundle bundles,
            Alerts alerts,
            TenantWork work) {
        this.person = person;
        this.people = people;
        this.register = register;
        this.acts = acts;
        this.next = next;
        this.news = news;
        this.surveys = surveys;
        this.coverage = coverage;
        this.bundles = bundles;
        this.alerts = alerts;
        this.work = work;
    }

    /** What of it there is depends on {@code may}; {@code use} is null while there are no results. */
    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(
            String name,
            String company,
            HomeParts may,
            List<AlertRow> alerts,
            List<Acts.Act> acts,
            @Nullable InUse use,
            NextDecisions.@Nullable Next next,
            List<VendorNews.Line> news,
            List<CoverageLine> coverage,
            NewestBundle.@Nullable Bundle bundle,
            boolean frozen,
            long people,
            int tools)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show() {
        if (person.isOperator()) {
            return Pages.seeOther("/companies");
        }
        var may = HomeParts.of(person.roles());
        var registered = register.slugs();
        var use = may.seesUse() ? surveys.latest() : java.util.Optional.<io.parley.surveys.UseOfTools>empty();
        return Pages.ok(new Home(
                person.name(),
                person.company(),
                may,
                may.decides() ? alerts.listOpen() : List.of(),
                acts.of(person.id(), person.roles()),
                InUse.of(use).orElse(null),
                may.decides() ? next.of(person.id(), person.roles(), use, registered) : null,
                may.decides() ? news.of(registered) : List.of(),
                may.seesCoverage() ? coverage(may) : List.of(),
                may.proves() ? bundles.find().orElse(null) : null,
                (may.proves() || may.administers()) && work.isWaiting(TenantWork.FROZEN_LOG),
                may.administers() ? people.countActive() : 0,
                registered.size()));
    }

    /** Of the policy that was published last; the others are one click away. */
    private List<CoverageLine> coverage(HomeParts may) {
        return coverage.latest().stream()
                .map(c -> CoverageLine.of(c, may.seesPolicies() ? "/policies/" + c.policyId() : "/my-policies"))
                .toList();
    }
}
