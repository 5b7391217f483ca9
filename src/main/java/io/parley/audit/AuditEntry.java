package io.parley.audit;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that was done; added once, never changed. */
@Entity
class AuditEntry extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    Instant at;

    @Nullable
    UUID actorId;

    String actor;
    String kind;
    UUID subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> details;

    protected AuditEntry() {} // for Hibernate

    AuditEntry(
            Instant at,
            @Nullable UUID actorId,
            String actor,
            String kind,
            UUID subjectId,
            Map<String, String> details) {
        this.at = at;
        this.actorId = actorId;
        this.actor = actor;
        this.kind = kind;
        this.subjectId = subjectId;
        this.details = details;
    }
}
