package io.parley.identity;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That somebody belongs to a group, and since when. */
@Entity
class Membership extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID groupId;
    UUID personId;
    Instant since;

    protected Membership() {} // for Hibernate

    Membership(UUID groupId, UUID personId, Instant since) {
        this.groupId = groupId;
        this.personId = personId;
        this.since = since;
    }
}
