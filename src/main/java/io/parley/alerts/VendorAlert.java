package io.parley.alerts;

import io.parley.tenancy.TenantOwned;
import io.parley.vendors.Exposure;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something on record about a tool of the register that the company did not know when it decided. Raised once per case and kind. */
@Entity
class VendorAlert extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String caseId;

    @Enumerated(EnumType.STRING)
    Exposure.Kind kind;

    /** On which it happened, not on which we heard of it. */
    LocalDate happenedOn;

    String source;
    Instant raisedAt;

    @Nullable
    Instant mailedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    UUID closedBy;

    @Nullable
    String closedBecause;

    protected VendorAlert() {} // for Hibernate

    /** Throws when it is closed already by somebody else's word. */
    void close(UUID person, String because, Instant now) {
        closedAt = now;
        closedBy = person;
        closedBecause = because;
    }
}
