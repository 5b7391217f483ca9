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

/** What happened to a request: written once, never changed. */
@Entity
class RequestStep extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID requestId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    UUID personId;
    Instant at;
    String text;

    protected RequestStep() {} // for Hibernate

    RequestStep(UUID requestId, Kind kind, UUID personId, Instant at, String text) {
        this.requestId = requestId;
        this.kind = kind;
        this.personId = personId;
        this.at = at;
        this.text = text;
    }

    enum Kind implements Keyed {
        SUBMITTED,
        TAKEN_UP,
        REFERRED,
        NO_OBJECTION,
        OBJECTION,
        ASKED,
        REPLIED,
        APPROVED,
        WITH_CONDITIONS,
        REJECTED,
        MERGED,
        WITHDRAWN
    }
}
