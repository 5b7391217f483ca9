package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Who is asked to read a version, and by when. */
@Entity
class PolicyCampaign extends TenantOwned {
    static final int DUE_DAYS = 14;
    static final int NEW_HIRE_DAYS = 7;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID policyVersionId;
    String audience;
    UUID[] groupIds;
    LocalDate asOf;
    int dueDays = DUE_DAYS;
    int newHireDays = NEW_HIRE_DAYS;
    UUID startedBy;
    Instant startedAt;

    protected PolicyCampaign() {} // for Hibernate

    PolicyCampaign(UUID policyVersionId, Audience audience, UUID startedBy, Instant startedAt) {
        this.policyVersionId = policyVersionId;
        this.audience = audience.key();
        this.groupIds = audience.groups().toArray(UUID[]::new);
        this.asOf = audience.asOf();
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    Audience audience() {
        return new Audience(List.of(groupIds), asOf);
    }
}
