package io.parley.register;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A tool that the company looks at: its own record, beside the catalog's facts. */
@Entity
class RegisterEntry extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String toolSlug;

    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    String reason;
    UUID addedBy;
    Instant addedAt;

    protected RegisterEntry() {} // for Hibernate

    RegisterEntry(String toolSlug, String reason, UUID addedBy, Instant addedAt) {
        this.toolSlug = toolSlug;
        this.reason = reason;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** What the company thinks of a tool; deciding comes with the decisions, so far every entry is proposed. */
    enum State {
        PROPOSED
    }
}
