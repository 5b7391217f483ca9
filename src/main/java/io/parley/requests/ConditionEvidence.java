package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a condition of an exception is met: a word, a file, or both. Written once, made by {@link ConditionEvidences#add}. */
@Entity
class ConditionEvidence extends TenantOwned {
    @Id
    UUID id;

    UUID exceptionId;
    int place;
    UUID personId;
    Instant at;
    String note;

    @Nullable
    String fileName;

    @Nullable
    String mediaType;

    int size;

    byte @Nullable [] content;

    String sha256;

    protected ConditionEvidence() {} // for Hibernate
}
