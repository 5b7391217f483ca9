package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
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
import java.util.Arrays;
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
    private final EvidencePreview preview;
    private final LogStatus log;
    private final BundleLimit limit;
    private final CurrentPerson person;
    private final Clock clock;

    EvidencePages(
            EvidenceBundles bundles,
            Population population,
            EvidencePreview preview,
            LogStatus log,
            BundleLimit limit,
            CurrentPerson person,
            Clock clock) {
        this.bundles = bundles;
        this.population = population;
        this.preview = preview;
        this.log = log;
        this.limit = limit;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceIndex(
            EvidenceForm form,
            FormErrors errors,
            LocalDate asOf,
            Map<UUID, String> policies,
            List<PresetRow> presets,
            List<CoverageRow> coverage,
            List<BundleRow> bundles,
            LogStatus.Row log,
            boolean mayMake)
            implements TemplateInstance {}

    record PresetRow(String key, String title, String text, boolean chosen, boolean period) {}

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidencePreviewDetail(
            EvidenceForm form,
            @Nullable LocalDate begin,
            LocalDate asOf,
            @Nullable String policy,
            PresetRow preset,
            boolean withNames,
            boolean mayHaveNames,
            EvidencePreview.Shown shown,
            int most,
            boolean frozen,
            boolean mayMake)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show(
            @RestQuery("as_of") @Nullable String asOf, @RestQuery @Nullable String policy) {
        var form = EvidenceForm.of("", asOf, policy, "", "");
        var policies = population.policies();
        var errors = form.check(LocalDate.now(clock), policies);
        return errors.present() ? rejected(form, errors, policies) : Pages.ok(page(form, errors, policies));
    }

    @GET
    @Path("preview")
    public RestResponse<TemplateInstance> preview(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String preset,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String names) {
        var form = EvidenceForm.of(from, asOf, policy, preset, names);
        var policies = population.policies();
        var today = LocalDate.now(clock);
        var errors = form.check(today, policies);
        if (errors.present()) {
            return rejected(form, errors, policies);
        }
        var wish = form.wish(today);
        return Pages.ok(new EvidencePreviewDetail(
                form,
                wish.begin(),
                wish.asOf(),
                wish.policy() == null ? null : policies.get(wish.policy()),
                row(wish.preset(), form),
                wish.withNames(),
                wish.preset().names,
                preview.of(wish),
                limit.most(),
                log.get().frozen(),
                person.is(Role.COMPLIANCE_OFFICER)));
    }

    @POST
    @Path("bundles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.COMPLIANCE_OFFICER)
    public RestResponse<TemplateInstance> make(
            @RestForm("as_of") @Nullable String asOf,
            @RestForm @Nullable String policy,
            @RestForm @Nullable String preset,
            @RestForm @Nullable String from,
            @RestForm @Nullable String names) {
        var form = EvidenceForm.of(from, asOf, policy, preset, names);
        var policies = population.policies();
        var today = LocalDate.now(clock);
        var errors = form.check(today, policies);
        limit.refuse(form, today, log.get().frozen(), errors);
        if (errors.present()) {
            return rejected(form, errors, policies);
        }
        return Pages.seeOther("/evidence/bundles/" + bundles.request(person.id(), form.wish(today)));
    }

    /** A day or policy that cannot be shown is not; what was chosen beside it stays. */
    private RestResponse<TemplateInstance> rejected(EvidenceForm form, FormErrors errors, Map<UUID, String> policies) {
        boolean shown = !errors.has("as_of") && !errors.has("policy");
        var kept = shown ? form : EvidenceForm.of(form.from(), "", "", form.preset(), form.names());
        return Pages.rejected(page(kept, errors, policies));
    }

    private static PresetRow row(Preset preset, EvidenceForm form) {
        var words = Languages.messages(EvidenceMessages.class);
        boolean chosen = preset.key().equals(form.preset().isEmpty() ? Preset.EVERYTHING.key() : form.preset());
        return new PresetRow(preset.key(), preset.title(words), preset.text(words), chosen, preset.hasPeriod());
    }

    private EvidenceIndex page(EvidenceForm form, FormErrors errors, Map<UUID, String> policies) {
        var today = LocalDate.now(clock);
        var day = form.day(today);
        return new EvidenceIndex(
                form,
                errors,
                day,
                policies,
                Arrays.stream(Preset.values()).map(p -> row(p, form)).toList(),
                population.count(form.policyId(), day, EvidenceBundle.cutoff(day, clock.instant())).stream()
                        .map(CoverageRow::of)
                        .toList(),
                bundles.newest(SHOWN).stream()
                        .map(b -> BundleRow.of(b, policies, limit.most()))
                        .toList(),
                log.get(),
                person.is(Role.COMPLIANCE_OFFICER));
    }
}
