package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That somebody is asked to read a version, and how far they got; the answer itself is an {@link Acknowledgment}. */
@Entity
class PolicyAssignment extends TenantOwned {
    @Id
    @UuidGenerator
    UUID id;

    UUID policyVersionId;
    UUID personId;
    UUID campaignId;
    Instant assignedAt;
    LocalDate assignedOn;
    LocalDate dueOn;

    @Nullable
    Instant notifiedAt;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant readAt;

    @Nullable
    Instant supersededAt;

    int reminders;

    @Nullable
    LocalDate remindedOn;

    /** The day their manager was told that there is no answer. */
    @Nullable
    LocalDate escalatedOn;

    protected PolicyAssignment() {} // for Hibernate; rows are made by the campaign, many at once
}
