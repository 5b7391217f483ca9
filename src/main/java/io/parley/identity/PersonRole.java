package io.parley.identity;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A role that somebody holds, who gave it and when; an auditor's ends by itself. */
@Entity
class PersonRole extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID personId;
    String role;
    String grantedBy;
    Instant grantedAt;

    @Nullable
    LocalDate expiresOn;

    protected PersonRole() {} // for Hibernate

    PersonRole(UUID personId, Role role, String grantedBy, Instant grantedAt, @Nullable LocalDate expiresOn) {
        this.personId = personId;
        this.role = role.key();
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
        this.expiresOn = expiresOn;
    }
}
