package io.parley.policies;

import io.parley.policies.PolicyRefused.Reason;
import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One version of a policy's text, and the steps it takes from draft to published. */
@Entity
class PolicyVersion extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    UUID policyId;
    int number;

    @Enumerated(EnumType.STRING)
    VersionState state = VersionState.DRAFT;

    String title;
    String language;

    @Enumerated(EnumType.STRING)
    ChangeClass changeClass;

    String body;
    String statement;
    String contentSha256;
    String statementSha256;

    /** Null: the body is Markdown and what the hash is of; otherwise it is the text of this file. */
    @Nullable
    UUID fileId;

    String[] tools;
    boolean bySections;
    UUID[] authors = {};
    Instant createdAt;

    @Nullable
    UUID submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    String returnedReason;

    @Nullable
    UUID approvedBy;

    @Nullable
    LocalDate approvedOn;

    @Nullable
    Instant approvedAt;

    @Nullable
    UUID publishedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    Instant endedAt;

    protected PolicyVersion() {} // for Hibernate

    PolicyVersion(UUID policyId, int number, UUID author, PolicyDraft draft, Instant now) {
        this.policyId = policyId;
        this.number = number;
        this.createdAt = now;
        write(author, draft);
    }

    /** A first version is material whatever its author says: nobody has read it yet. */
    final void write(UUID author, PolicyDraft draft) {
        expect(VersionState.DRAFT);
        title = draft.title();
        language = draft.language();
        changeClass = number == 1 ? ChangeClass.MATERIAL : draft.change();
        body = draft.body();
        statement = draft.statement();
        contentSha256 = draft.contentSha256();
        fileId = draft.file();
        statementSha256 = Sha256.of(statement);
        tools = draft.tools().toArray(String[]::new);
        bySections = draft.bySections();
        wrote(author);
    }

    /** Somebody put it into another language, which is written and approved with it. */
    void translatedBy(UUID author) {
        expect(VersionState.DRAFT);
        wrote(author);
    }

    private void wrote(UUID author) {
        var all = new LinkedHashSet<>(List.of(authors));
        all.add(author);
        authors = all.toArray(UUID[]::new);
    }

    void submit(UUID person, Instant now) {
        expect(VersionState.DRAFT);
        state = VersionState.IN_REVIEW;
        submittedBy = person;
        submittedAt = now;
        returnedReason = null;
    }

    void sendBack(String reason) {
        if (state != VersionState.IN_REVIEW && state != VersionState.APPROVED) {
            throw new PolicyRefused(Reason.WRONG_STATE);
        }
        state = VersionState.DRAFT;
        returnedReason = reason;
        approvedBy = null;
        approvedOn = null;
        approvedAt = null;
    }

    /** Four eyes: whoever wrote in it or sent it in does not approve it. */
    void approve(UUID person, LocalDate on, Instant now) {
        expect(VersionState.IN_REVIEW);
        if (isBy(person) || person.equals(submittedBy)) {
            throw new PolicyRefused(Reason.OWN_TEXT);
        }
        state = VersionState.APPROVED;
        approvedBy = person;
        approvedOn = on;
        approvedAt = now;
    }

    void publish(UUID person, Instant now) {
        expect(VersionState.APPROVED);
        state = VersionState.PUBLISHED;
        publishedBy = person;
        publishedAt = now;
    }

    void end(VersionState end, Instant now) {
        state = end;
        endedAt = now;
    }

    boolean isBy(UUID person) {
        return Arrays.asList(authors).contains(person);
    }

    /** The same text and the same sentence, byte for byte. */
    boolean says(PolicyVersion other) {
        return contentSha256.equals(other.contentSha256) && statementSha256.equals(other.statementSha256);
    }

    String label() {
        return Integer.toString(number);
    }

    private void expect(VersionState expected) {
        if (state != expected) {
            throw new PolicyRefused(Reason.WRONG_STATE);
        }
    }
}
