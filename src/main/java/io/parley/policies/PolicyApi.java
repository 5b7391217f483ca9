package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Policies for programs: what the pages under {@code /policies} do. */
@Path("/api/v1/policies")
@Tag(name = "Policies")
@RolesAllowed({
    Role.Names.POLICY_AUTHOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.MANAGER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class PolicyApi {
    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicySteps steps;
    private final Coverage coverage;
    private final PolicyEditor editor;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    PolicyApi(
            Policies policies,
            PolicyVersions versions,
            PolicySteps steps,
            Coverage coverage,
            PolicyEditor editor,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.policies = policies;
        this.versions = versions;
        this.steps = steps;
        this.coverage = coverage;
        this.editor = editor;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    record PolicyItem(
            UUID id,
            String title,
            String newestVersion,
            @Nullable Instant holdsSince) {}

    record VersionJson(
            UUID id,
            UUID policy,
            String label,
            String state,
            String title,
            String language,
            String change,
            String body,
            String contentSha256,
            @Nullable UUID file,
            String statement,
            List<String> tools,
            boolean bySections,
            @Nullable Instant publishedAt) {
        static VersionJson of(PolicyVersion v) {
            return new VersionJson(
                    v.id,
                    v.policyId,
                    v.label(),
                    v.state.key(),
                    v.title,
                    v.language,
                    v.changeClass.key(),
                    v.body,
                    v.contentSha256,
                    v.fileId,
                    v.statement,
                    List.of(v.tools),
                    v.bySections,
                    v.publishedAt);
        }
    }

    /** {@code file}: of {@code /api/v1/policy-files}, instead of a body. */
    record DraftBody(
            @Nullable String title,
            @Nullable String language,
            @Nullable String body,
            @Nullable String statement,
            @Nullable String change,
            @Nullable List<String> tools,
            @Nullable Boolean bySections,
            @Nullable String file) {
        PolicyForm form() {
            var form = new PolicyForm();
            form.title = title;
            form.language = language;
            form.body = body;
            form.statement = statement;
            form.change = change;
            form.pdf = file;
            form.bySections = Boolean.TRUE.equals(bySections) ? "yes" : null;
            form.tools = tools == null
                    ? List.of()
                    : tools.stream().filter(java.util.Objects::nonNull).toList();
            return form;
        }
    }

    /** {@code version}: the one that was looked at; without it, the newest. */
    record StepBody(
            @Nullable String version,
            @Nullable String reason,
            @Nullable List<String> groups) {}

    @GET
    public List<PolicyItem> list() {
        return versions.newestOfEach().stream()
                .map(p -> new PolicyItem(p.id(), p.title(), p.label(), p.holdsSince()))
                .toList();
    }

    @POST
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public VersionJson create(@Nullable DraftBody body) {
        var ref = policies.draft(person.id(), checked(body));
        return VersionJson.of(versions.get(ref.versionId()));
    }

    /** Newest version first. */
    @GET
    @Path("{id}")
    public List<VersionJson> show(String id) {
        var policy = policies.get(Ids.get(id));
        return versions.of(policy.id).stream().map(VersionJson::of).toList();
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public VersionJson revise(String id, @Nullable DraftBody body) {
        var policy = policies.get(Ids.get(id));
        var ref = policies.revise(person.id(), policy.id, checked(body));
        return VersionJson.of(versions.get(ref.versionId()));
    }

    @GET
    @Path("{id}/coverage")
    public CoverageSummary coverage(String id) {
        return coverage.summary(Ids.get(id));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public VersionJson submit(String id, @Nullable StepBody body) {
        var policy = Ids.get(id);
        steps.submit(person.id(), policy, version(body));
        return newest(policy);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Role.Names.APPROVER)
    public VersionJson approve(String id, @Nullable StepBody body) {
        var policy = Ids.get(id);
        steps.approve(person.id(), policy, version(body));
        return newest(policy);
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Role.Names.APPROVER)
    public VersionJson sendBack(String id, @Nullable StepBody body) {
        var policy = Ids.get(id);
        var reason = body == null || body.reason() == null ? "" : body.reason().strip();
        steps.sendBack(person.id(), policy, version(body), reason);
        return newest(policy);
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public VersionJson publish(String id, @Nullable StepBody body) {
        var policy = Ids.get(id);
        var groups = body == null || body.groups() == null
                ? List.<UUID>of()
                : body.groups().stream()
                        .map(g -> Ids.find(g == null ? "" : g)
                                .orElseThrow(() -> new Problems.InvalidField(
                                        "groups", PolicyWords.words().refusedAudience())))
                        .toList();
        steps.publish(person.id(), policy, version(body), groups, LocalDate.now(clock));
        return newest(policy);
    }

    private VersionJson newest(UUID policy) {
        return VersionJson.of(versions.newest(policy));
    }

    private PolicyDraft checked(@Nullable DraftBody body) {
        var form = (body == null ? new DraftBody(null, null, null, null, null, null, null, null) : body).form();
        var errors = editor.complete(form).check(tools.names(form.tools()));
        if (errors.present()) {
            var fields = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> fields.put(field(e.field()), e.message()));
            throw new Problems.InvalidField(fields);
        }
        return form.draft();
    }

    private static String field(String form) {
        return switch (form) {
            case "tool" -> "tools";
            case "upload" -> "file";
            default -> form;
        };
    }

    private static @Nullable String version(@Nullable StepBody body) {
        return body == null ? null : body.version();
    }
}
