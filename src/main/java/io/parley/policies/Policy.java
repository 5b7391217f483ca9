package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A rule of the company that people are asked to read; what it says is in its versions. */
@Entity
class Policy extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    UUID createdBy;
    Instant createdAt;

    @Nullable
    Instant archivedAt;

    /** How many situations are drawn before somebody can confirm; 0 for no quiz. */
    int quizSize;

    protected Policy() {} // for Hibernate

    Policy(UUID createdBy, Instant createdAt) {
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }
}
