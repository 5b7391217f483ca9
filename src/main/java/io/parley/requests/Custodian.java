package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who can get into a channel, from when until when. */
@Entity
class Custodian extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID channelId;
    UUID personId;
    Instant since;

    @Nullable
    Instant endedAt;

    protected Custodian() {} // for Hibernate

    Custodian(UUID channelId, UUID personId, Instant since) {
        this.channelId = channelId;
        this.personId = personId;
        this.since = since;
    }
}
