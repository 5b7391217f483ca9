package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who knew the way into a channel should no longer: passwords and sessions are to be changed within a day. */
@Entity
class AccessRotation extends TenantOwned {
    static final Duration TIME = Duration.ofHours(24);

    @Id
    UUID id;

    UUID channelId;
    UUID personId;
    Instant openedAt;
    Instant dueAt;

    @Nullable
    Instant doneAt;

    @Nullable
    UUID doneBy;

    protected AccessRotation() {} // for Hibernate
}
