package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What differs between any two versions of a policy, one below the other or side by side. */
@Path("/policies/{id}/differences")
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
class DifferencePages {
    private final PolicyVersions versions;
    private final CurrentPerson person;

    DifferencePages(PolicyVersions versions, CurrentPerson person) {
        this.versions = versions;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyDifferences(
            UUID id,
            String title,
            String language,
            List<PolicyPages.Choice> from,
            List<PolicyPages.Choice> to,
            String older,
            String newer,
            boolean beside,
            List<PolicyText.Line> lines,
            List<PolicyText.Pair> pairs,
            int changed)
            implements TemplateInstance {}

    /** {@code from} and {@code to}: numbers of versions; without them the newest and the one before. {@code view}: beside or empty. */
    @GET
    public PolicyDifferences show(
            String id,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String view) {
        boolean works = person.is(Role.POLICY_AUTHOR) || person.is(Role.APPROVER);
        var all = versions.of(Ids.get(id)).stream()
                .filter(v -> works || v.publishedAt != null)
                .toList();
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        var newer = find(all, to, all.get(0));
        var older = find(
                all,
                from,
                all.stream().filter(v -> v.number < newer.number).findFirst().orElse(newer));
        boolean beside = "beside".equals(view);
        var pairs = PolicyText.beside(older.body, newer.body);
        return new PolicyDifferences(
                newer.policyId,
                newer.title,
                newer.language,
                choices(all, older),
                choices(all, newer),
                older.label(),
                newer.label(),
                beside,
                beside ? List.of() : PolicyText.difference(older.body, newer.body),
                beside ? pairs : List.of(),
                (int) pairs.stream().filter(p -> !p.kind().equals("equal")).count());
    }

    private static PolicyVersion find(List<PolicyVersion> all, @Nullable String number, PolicyVersion usual) {
        return number == null || number.isEmpty()
                ? usual
                : all.stream().filter(v -> v.label().equals(number)).findFirst().orElseThrow(NotFoundException::new);
    }

    private static List<PolicyPages.Choice> choices(List<PolicyVersion> all, PolicyVersion chosen) {
        return all.stream()
                .map(v -> new PolicyPages.Choice(
                        v.label(),
                        PolicyWords.words().versionNumber(v.label()) + " · "
                                + PolicyWords.badge(v.state).text(),
                        v == chosen))
                .toList();
    }
}
