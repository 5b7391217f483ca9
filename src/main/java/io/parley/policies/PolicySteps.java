package io.parley.policies;

import io.parley.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a policy as pages and programs take it: each names the version that the person looked at, so that nobody approves
 * or publishes what they did not see. A step that was taken already is silent.
 */
@ApplicationScoped
@Transactional
class PolicySteps {
    private final Policies policies;
    private final PolicyVersions versions;
    private final Campaigns campaigns;

    PolicySteps(Policies policies, PolicyVersions versions, Campaigns campaigns) {
        this.policies = policies;
        this.versions = versions;
        this.campaigns = campaigns;
    }

    void submit(UUID person, UUID policy, @Nullable String version) {
        var seen = seen(policy, version);
        if (seen.state != VersionState.IN_REVIEW || !person.equals(seen.submittedBy)) {
            policies.submit(person, seen.id);
        }
    }

    void approve(UUID person, UUID policy, @Nullable String version) {
        var seen = seen(policy, version);
        if (seen.state != VersionState.APPROVED || !person.equals(seen.approvedBy)) {
            policies.approve(person, seen.id);
        }
    }

    void sendBack(UUID person, UUID policy, @Nullable String version, String reason) {
        var seen = seen(policy, version);
        if (seen.state != VersionState.DRAFT || !reason.equals(seen.returnedReason)) {
            policies.sendBack(person, seen.id, reason);
        }
    }

    /** Publishes, and after a material change asks these groups; without groups, everybody. */
    void publish(UUID person, UUID policy, @Nullable String version, List<UUID> groups, LocalDate today) {
        var seen = seen(policy, version);
        if (seen.state != VersionState.PUBLISHED || !person.equals(seen.publishedBy)) {
            policies.publish(person, seen.id);
        }
        if (seen.changeClass == ChangeClass.MATERIAL) {
            campaigns.start(
                    person, seen.id, groups.isEmpty() ? Audience.everyone(today) : Audience.groups(groups, today));
        }
    }

    /** Returns how many were asked who were not before. */
    int ask(UUID person, UUID policy, List<UUID> groups, LocalDate today) {
        var holds = versions.findPublished(versions.newest(policy).policyId)
                .orElseThrow(() -> new PolicyRefused(PolicyRefused.Reason.WRONG_STATE));
        return campaigns.start(
                person, holds.id, groups.isEmpty() ? Audience.everyone(today) : Audience.groups(groups, today));
    }

    /** Silent where it ended already. */
    void archive(UUID person, UUID policy) {
        policies.archive(person, policy);
    }

    /** As a form names them; one that is no id is not there. */
    static List<UUID> groups(@Nullable List<String> typed) {
        return (typed == null ? List.<String>of() : typed)
                .stream()
                        .filter(g -> !g.isEmpty())
                        .map(g -> Ids.find(g).orElseThrow(NotFoundException::new))
                        .toList();
    }

    /** No name for it is the newest. */
    private PolicyVersion seen(UUID policy, @Nullable String version) {
        var newest = versions.newest(policy);
        if (version == null || version.isEmpty()) {
            return newest;
        }
        return versions.of(policy).stream()
                .filter(v -> v.id.toString().equals(version))
                .findFirst()
                .orElseThrow(() -> new PolicyRefused(PolicyRefused.Reason.WRONG_STATE));
    }
}
