package io.parley.policies;

import io.parley.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The texts of policies, byte for byte, for those who have to prove what was shown. */
@ApplicationScoped
public class PolicyDocuments {
    private final PolicyVersions versions;
    private final People people;

    PolicyDocuments(PolicyVersions versions, People people) {
        this.versions = versions;
        this.people = people;
    }

    /** Throws when the version is absent or another company's. */
    @Transactional
    public PolicyDocument content(UUID versionId) {
        var version = versions.get(versionId);
        var approver = version.approvedBy == null
                ? null
                : people.get(version.approvedBy).name();
        return new PolicyDocument(
                version.policyId,
                version.id,
                version.title,
                version.label(),
                version.changeClass,
                version.language,
                version.body.getBytes(StandardCharsets.UTF_8),
                version.contentSha256,
                version.statement,
                version.statementSha256,
                approver,
                version.approvedOn,
                version.publishedAt);
    }
}
