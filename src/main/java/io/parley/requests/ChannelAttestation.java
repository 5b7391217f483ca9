package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who holds a channel said that its entry is right. Written once, at most once a day. */
@Entity
class ChannelAttestation extends TenantOwned {
    @Id
    UUID id;

    UUID channelId;
    UUID personId;
    Instant at;
    LocalDate onDay;
    String note;

    protected ChannelAttestation() {} // for Hibernate
}
