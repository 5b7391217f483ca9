package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What happened to an exception: written once, never changed. */
@Entity
class ExceptionStep extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID exceptionId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    UUID personId;
    Instant at;
    String text;

    protected ExceptionStep() {} // for Hibernate

    ExceptionStep(UUID exceptionId, Kind kind, UUID personId, Instant at, String text) {
        this.exceptionId = exceptionId;
        this.kind = kind;
        this.personId = personId;
        this.at = at;
        this.text = text;
    }

    enum Kind implements Keyed {
        PROPOSED,
        APPROVED,
        REJECTED,
        EXTENSION_PROPOSED,
        EXTENDED,
        EXTENSION_REJECTED,
        REVOKED
    }
}
