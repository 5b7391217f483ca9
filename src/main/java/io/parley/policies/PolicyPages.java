package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.policies.PolicyDetails.PolicyDetail;
import io.parley.register.Register;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The company's policies for those who write, approve and answer for them. */
@Path("/policies")
@RolesAllowed({
    Role.Names.POLICY_AUTHOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.MANAGER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyPages {
    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyDetails details;
    private final PolicyStarters starters;
    private final Register register;
    private final Tools tools;
    private final CurrentPerson person;

    PolicyPages(
            Policies policies,
            PolicyVersions versions,
            PolicyDetails details,
            PolicyStarters starters,
            Register register,
            Tools tools,
            CurrentPerson person) {
        this.policies = policies;
        this.versions = versions;
        this.details = details;
        this.starters = starters;
        this.register = register;
        this.tools = tools;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyList(List<Item> policies, boolean mayWrite, boolean seesPeople) implements TemplateInstance {}

    /** {@code state} is that of the newest version; {@code holdsSince} null while none is published. */
    public record Item(
            UUID id,
            String title,
            String label,
            PolicyWords.Badge state,
            @Nullable Instant holdsSince,
            String holds) {}

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyEdit(
            String id,
            boolean first,
            PolicyForm form,
            List<Choice> languages,
            List<Choice> changes,
            List<Choice> tools,
            List<PolicyStarters.Starter> starters,
            @Nullable RawString preview,
            List<String> remarks,
            FormErrors errors)
            implements TemplateInstance {}

    public record Choice(String value, String text, boolean chosen) {}

    @GET
    public PolicyList list() {
        return new PolicyList(
                versions.newestOfEach(),
                person.is(Role.POLICY_AUTHOR),
                PolicyDetails.SEE_PEOPLE.stream().anyMatch(person::is));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public PolicyEdit create(@RestQuery @Nullable String starter) {
        var language = Languages.current().getLanguage();
        return edit("", true, starters.form(starter == null ? "" : starter, language), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> create(@BeanParam PolicyForm form) {
        var errors = form.check(tools.names(form.tools()));
        if (form.isPreview()) {
            return Pages.ok(edit("", true, form, errors));
        }
        return errors.present()
                ? Pages.rejected(edit("", true, form, errors))
                : Pages.seeOther(
                        "/policies/" + policies.draft(person.id(), form.draft()).policyId());
    }

    @GET
    @Path("{id}")
    public PolicyDetail show(String id, @RestQuery("for") @Nullable String work) {
        return details.of(Ids.get(id), FormErrors.none(), "", work);
    }

    @GET
    @Path("{id}/text")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public PolicyEdit revise(String id) {
        var newest = newest(id);
        return edit(id, newest.number == 1 && newest.publishedAt == null, PolicyForm.of(newest), FormErrors.none());
    }

    @POST
    @Path("{id}/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> revise(String id, @BeanParam PolicyForm form) {
        var newest = newest(id);
        boolean first = newest.number == 1 && newest.publishedAt == null;
        var errors = form.check(tools.names(form.tools()));
        if (newest.state == VersionState.IN_REVIEW || newest.state == VersionState.APPROVED) {
            errors.add("body", PolicyWords.say(PolicyRefused.Reason.OPEN_VERSION));
        }
        if (form.isPreview()) {
            return Pages.ok(edit(id, first, form, errors));
        }
        if (errors.present()) {
            return Pages.rejected(edit(id, first, form, errors));
        }
        policies.revise(person.id(), newest.policyId, form.draft());
        return Pages.seeOther("/policies/" + newest.policyId);
    }

    private PolicyVersion newest(String id) {
        return versions.newest(Ids.get(id));
    }

    private PolicyEdit edit(String id, boolean first, PolicyForm form, FormErrors errors) {
        var words = PolicyWords.words();
        var slugs = new ArrayList<>(register.slugs());
        form.tools().stream().filter(t -> !slugs.contains(t)).forEach(slugs::add);
        var about = tools.names(slugs).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(t -> new Choice(t.getKey(), t.getValue(), form.tools().contains(t.getKey())))
                .toList();
        return new PolicyEdit(
                id,
                first,
                form,
                List.of(
                        new Choice("en", words.english(), form.language().equals("en")),
                        new Choice("cs", words.czech(), form.language().equals("cs"))),
                List.of(ChangeClass.MATERIAL, ChangeClass.CLARIFICATION, ChangeClass.EDITORIAL).stream()
                        .map(c ->
                                new Choice(c.key(), PolicyWords.say(c), c.key().equals(form.change())))
                        .toList(),
                about,
                id.isEmpty() && !form.isPreview()
                        ? starters.list(Languages.current().getLanguage())
                        : List.of(),
                form.isPreview() ? PolicyText.html(form.draft().body()) : null,
                form.isPreview()
                        ? TextFaults.of(form.draft().body()).stream()
                                .filter(fault -> !fault.refused())
                                .map(PolicyWords::say)
                                .toList()
                        : List.of(),
                errors);
    }
}
