package io.parley.policies;

import io.parley.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The texts of policies, byte for byte, for those who have to prove what was shown. */
@ApplicationScoped
public class PolicyDocuments {
    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PolicyFiles files;
    private final People people;

    PolicyDocuments(PolicyVersions versions, PolicyTranslations translations, PolicyFiles files, People people) {
        this.versions = versions;
        this.translations = translations;
        this.files = files;
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
                version.fileId == null ? version.body.getBytes(StandardCharsets.UTF_8) : pdf(version.fileId),
                version.contentSha256,
                version.statement,
                version.statementSha256,
                approver,
                version.approvedOn,
                version.publishedAt);
    }

    /** The bytes of a PDF that is the text of a version or of a translation. Throws when it is absent or another company's. */
    @Transactional
    public byte[] pdf(UUID file) {
        return files.get(file).content;
    }

    /** What somebody is told about the text with this hash, in its language. Throws when the version is absent or another company's. */
    @Transactional
    public Shown shown(UUID versionId, String contentSha256) {
        var version = versions.get(versionId);
        var wording = translations.findShown(version, contentSha256).orElseGet(() -> Wording.of(version));
        return new Shown(version.policyId, wording.title(), version.label(), wording.statement());
    }

    /** What somebody is told about a version: never its text. */
    public record Shown(UUID policyId, String title, String versionLabel, String statement) {}

    /** Throws when the version is absent or another company's. */
    @Transactional
    public Shown shown(UUID versionId) {
        var version = versions.get(versionId);
        return new Shown(version.policyId, version.title, version.label(), version.statement);
    }

    /** Everybody who wrote in it or sent it in: none of them may approve it. */
    @Transactional
    public Set<UUID> authors(UUID versionId) {
        var version = versions.get(versionId);
        var all = new HashSet<>(List.of(version.authors));
        if (version.submittedBy != null) {
            all.add(version.submittedBy);
        }
        return Set.copyOf(all);
    }
}
