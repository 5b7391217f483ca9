package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody answered to a version: written once, by {@link Acknowledgments}; a correction points at what it corrects. */
@Entity
@Immutable
@Table(name = "ack")
class Acknowledgment extends TenantOwned {
    @Id
    UUID id;

    UUID policyVersionId;
    UUID personId;

    @Nullable
    UUID campaignId;

    String choice;

    @Nullable
    String reason;

    String contentSha256;
    String statementSha256;
    Instant actedAt;
    String via;

    @Nullable
    UUID supersedes;

    UUID recordedBy;

    protected Acknowledgment() {} // for Hibernate

    Choice choice() {
        return Choice.find(choice).orElseThrow();
    }
}
