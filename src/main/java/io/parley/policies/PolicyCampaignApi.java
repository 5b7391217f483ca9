package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who was asked about a policy, for programs: its campaigns with how far they are, and asking more people. */
@Path("/api/v1/policies/{id}/campaigns")
@Tag(name = "Policies")
@RolesAllowed({Role.Names.POLICY_AUTHOR, Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class PolicyCampaignApi {
    private final PolicyVersions versions;
    private final Campaigns campaigns;
    private final PolicySteps steps;
    private final CurrentPerson person;
    private final Clock clock;

    PolicyCampaignApi(
            PolicyVersions versions, Campaigns campaigns, PolicySteps steps, CurrentPerson person, Clock clock) {
        this.versions = versions;
        this.campaigns = campaigns;
        this.steps = steps;
        this.person = person;
        this.clock = clock;
    }

    /**
     * {@code groups}: empty for everybody; {@code asked}: people who were and have not been asked about a newer version instead,
     * {@code answered}: those of them who acknowledged, declined or were excused.
     */
    record CampaignJson(
            UUID id,
            UUID version,
            String label,
            List<UUID> groups,
            LocalDate asOf,
            int dueDays,
            int newHireDays,
            Instant startedAt,
            long asked,
            long answered) {}

    /** Left out or empty: everybody. */
    record AudienceBody(@Nullable List<String> groups) {}

    /** People who were not asked before. */
    record AskedJson(int asked) {}

    /** Newest first, of every version. */
    @GET
    public List<CampaignJson> list(String id) {
        var policy = versions.newest(Ids.get(id)).policyId;
        return campaigns.progress(policy).stream()
                .map(p -> new CampaignJson(
                        p.campaign().id,
                        p.campaign().policyVersionId,
                        p.label(),
                        p.campaign().audience().groups(),
                        p.campaign().asOf,
                        p.campaign().dueDays,
                        p.campaign().newHireDays,
                        p.campaign().startedAt,
                        p.asked(),
                        p.answered()))
                .toList();
    }

    /** Asks whoever of the audience has no answer and was not asked yet, about the version that holds; 422 where none does. */
    @POST
    @RolesAllowed({Role.Names.POLICY_AUTHOR, Role.Names.COMPLIANCE_OFFICER})
    public AskedJson ask(String id, @Nullable AudienceBody body) {
        var groups = (body == null || body.groups() == null ? List.<String>of() : body.groups())
                .stream()
                        .map(g -> Ids.find(Objects.toString(g, ""))
                                .orElseThrow(() -> new Problems.InvalidField(
                                        "groups", PolicyWords.words().refusedAudience())))
                        .toList();
        return new AskedJson(steps.ask(person.id(), Ids.get(id), groups, LocalDate.now(clock)));
    }
}
