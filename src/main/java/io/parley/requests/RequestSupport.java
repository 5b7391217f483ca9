package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody else wants it too. Written by {@link Requests#support}, once per person. */
@Entity
class RequestSupport extends TenantOwned {
    @Id
    UUID id;

    UUID requestId;
    UUID personId;
    Instant at;

    protected RequestSupport() {} // for Hibernate
}
