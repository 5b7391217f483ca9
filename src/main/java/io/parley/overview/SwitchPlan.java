package io.parley.overview;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** From one tool to another, until a day. Made by {@link SwitchPlans#start}; one that is open for each tool. */
@Entity
class SwitchPlan extends TenantOwned {
    enum Outcome {
        DONE,
        GIVEN_UP
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String toolSlug;
    String toSlug;
    LocalDate targetDay;
    UUID startedBy;
    Instant startedAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Nullable
    UUID endedBy;

    @Nullable
    Instant endedAt;

    protected SwitchPlan() {} // for Hibernate

    /** False when it has ended already; the first outcome stands. */
    boolean end(Outcome outcome, UUID person, Instant now) {
        if (endedAt != null) {
            return false;
        }
        this.outcome = outcome;
        endedBy = person;
        endedAt = now;
        return true;
    }
}
