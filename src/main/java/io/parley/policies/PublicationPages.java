package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.GroupMembers;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What publishing would do, before it is done: whom it asks, how many of them again, and what changed in the text. */
@Path("/policies/{id}/publication")
@Produces(MediaType.TEXT_HTML)
@Transactional
class PublicationPages {
    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PublicationImpacts impacts;
    private final ForbiddenTools forbidden;
    private final GroupMembers groups;
    private final CurrentPerson person;
    private final Clock clock;

    PublicationPages(
            PolicyVersions versions,
            PolicyTranslations translations,
            PublicationImpacts impacts,
            ForbiddenTools forbidden,
            GroupMembers groups,
            CurrentPerson person,
            Clock clock) {
        this.versions = versions;
        this.translations = translations;
        this.impacts = impacts;
        this.forbidden = forbidden;
        this.groups = groups;
        this.person = person;
        this.clock = clock;
    }

    /** {@code mayPublish}: this very version can be published by this person now. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyPublication(
            UUID id,
            UUID version,
            String title,
            String label,
            String change,
            PublicationImpact impact,
            List<TextLanguage> languages,
            List<ForbiddenTool> forbidden,
            List<GroupChoice> groups,
            String before,
            List<PolicyText.Line> changes,
            boolean mayPublish,
            FormErrors errors)
            implements TemplateInstance {}

    public record GroupChoice(UUID id, String name, long members, boolean chosen) {}

    @GET
    @RolesAllowed({Role.Names.POLICY_AUTHOR, Role.Names.APPROVER, Role.Names.COMPLIANCE_OFFICER})
    public RestResponse<TemplateInstance> show(String id, @RestQuery @Nullable List<String> group) {
        var chosen = PolicySteps.groups(group);
        var version = versions.newest(Ids.get(id));
        var today = LocalDate.now(clock);
        try {
            var audience = chosen.isEmpty() ? Audience.everyone(today) : Audience.groups(chosen, today);
            return Pages.ok(page(version, impacts.of(version, audience), Set.copyOf(chosen), FormErrors.none()));
        } catch (PolicyRefused e) {
            var errors = FormErrors.none().add("group", PolicyWords.say(e.reason()));
            return Pages.rejected(page(version, impacts.of(version, Audience.everyone(today)), Set.of(), errors));
        }
    }

    private PolicyPublication page(
            PolicyVersion version, PublicationImpact impact, Set<UUID> chosen, FormErrors errors) {
        var before = versions.findBefore(version);
        return new PolicyPublication(
                version.policyId,
                version.id,
                version.title,
                version.label(),
                PolicyWords.say(version.changeClass),
                impact,
                translations.languages(version),
                forbidden.of(version),
                groups.list().stream()
                        .map(g -> new GroupChoice(g.id(), g.name(), g.members(), chosen.contains(g.id())))
                        .toList(),
                before.map(PolicyVersion::label).orElse(""),
                before.map(b -> PolicyText.difference(b.body, version.body)).orElse(List.of()),
                version.state == VersionState.APPROVED && person.is(Role.POLICY_AUTHOR),
                errors);
    }
}
