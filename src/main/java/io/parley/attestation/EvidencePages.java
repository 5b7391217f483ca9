package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who was asked and who answered, as of a day; bundles to hand out; the key that others check them with. */
@Path("/evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class EvidencePages {
    private static final int SHOWN = 50;

    private final EvidenceBundles bundles;
    private final Population population;
    private final LogStatus log;
    private final CurrentPerson person;
    private final Clock clock;

    EvidencePages(EvidenceBundles bundles, Population population, LogStatus log, CurrentPerson person, Clock clock) {
        this.bundles = bundles;
        this.population = population;
        this.log = log;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceIndex(
            EvidenceForm form,
            FormErrors errors,
            LocalDate asOf,
            Map<UUID, String> policies,
            List<CoverageRow> coverage,
            List<BundleRow> bundles,
            LogStatus.Row log,
            boolean mayMake)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show(
            @RestQuery("as_of") @Nullable String asOf, @RestQuery @Nullable String policy) {
        var form = EvidenceForm.of(asOf, policy, true);
        var policies = population.policies();
        var errors = form.check(LocalDate.now(clock), policies);
        return errors.present()
                ? Pages.rejected(page(EvidenceForm.of("", "", true), errors, policies))
                : Pages.ok(page(form, errors, policies));
    }

    @POST
    @Path("bundles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.COMPLIANCE_OFFICER)
    public RestResponse<TemplateInstance> make(
            @RestForm("as_of") @Nullable String asOf,
            @RestForm @Nullable String policy,
            @RestForm @Nullable String names) {
        var form = EvidenceForm.of(asOf, policy, !"without".equals(names));
        var policies = population.policies();
        var today = LocalDate.now(clock);
        var errors = form.check(today, policies);
        if (errors.present()) {
            return Pages.rejected(page(EvidenceForm.of("", "", form.withNames()), errors, policies));
        }
        var id = bundles.request(person.id(), form.policyId(), form.day(today), form.withNames());
        return Pages.seeOther("/evidence/bundles/" + id);
    }

    private EvidenceIndex page(EvidenceForm form, FormErrors errors, Map<UUID, String> policies) {
        var today = LocalDate.now(clock);
        var day = form.day(today);
        return new EvidenceIndex(
                form,
                errors,
                day,
                policies,
                population.count(form.policyId(), day, EvidenceBundle.cutoff(day, clock.instant())).stream()
                        .map(CoverageRow::of)
                        .toList(),
                bundles.newest(SHOWN).stream()
                        .map(b -> BundleRow.of(b, policies))
                        .toList(),
                log.get(),
                person.is(Role.COMPLIANCE_OFFICER));
    }
}
