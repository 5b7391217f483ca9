package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A version in one more language; it may be unfinished, and then nobody but its authors sees it. */
@Entity
class PolicyTranslation extends TenantOwned {
    /** What a text can lack before people may read it. */
    enum Gap {
        TITLE,
        TEXT,
        STATEMENT,
        /** It is all there, but of an earlier wording. */
        OUTDATED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    UUID policyVersionId;
    String language;
    String title;
    String body;
    String statement;
    String contentSha256;
    String statementSha256;

    /** As {@link PolicyVersion#fileId}. */
    @Nullable
    UUID fileId;

    String ofContentSha256;
    String ofStatementSha256;
    UUID writtenBy;
    Instant writtenAt;

    protected PolicyTranslation() {} // for Hibernate

    PolicyTranslation(PolicyVersion of, UUID author, PolicyDraft text, Instant now) {
        this.policyVersionId = of.id;
        this.language = text.language();
        write(of, author, text, now);
    }

    final void write(PolicyVersion of, UUID author, PolicyDraft text, Instant now) {
        title = text.title();
        body = text.body();
        statement = text.statement();
        contentSha256 = text.contentSha256();
        fileId = text.file();
        statementSha256 = Sha256.of(statement);
        ofContentSha256 = of.contentSha256;
        ofStatementSha256 = of.statementSha256;
        writtenBy = author;
        writtenAt = now;
    }

    /** The same words for the version after; outdated there if its text is another one. */
    PolicyTranslation carriedTo(PolicyVersion next) {
        var copy = new PolicyTranslation();
        copy.policyVersionId = next.id;
        copy.language = language;
        copy.title = title;
        copy.body = body;
        copy.statement = statement;
        copy.fileId = fileId;
        copy.contentSha256 = contentSha256;
        copy.statementSha256 = statementSha256;
        copy.ofContentSha256 = ofContentSha256;
        copy.ofStatementSha256 = ofStatementSha256;
        copy.writtenBy = writtenBy;
        copy.writtenAt = writtenAt;
        return copy;
    }

    /** Empty where people may read it. */
    List<Gap> gaps(PolicyVersion of) {
        var gaps = new ArrayList<Gap>();
        if (title.length() < PolicyForm.LEAST) {
            gaps.add(Gap.TITLE);
        }
        if (body.strip().length() < PolicyForm.LEAST_BODY) {
            gaps.add(Gap.TEXT);
        }
        if (statement.length() < PolicyForm.LEAST) {
            gaps.add(Gap.STATEMENT);
        }
        if (gaps.isEmpty()
                && !(ofContentSha256.equals(of.contentSha256) && ofStatementSha256.equals(of.statementSha256))) {
            gaps.add(Gap.OUTDATED);
        }
        return gaps;
    }
}
