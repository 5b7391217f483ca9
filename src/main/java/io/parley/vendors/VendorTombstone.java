package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number that counts for nothing any more, and why. */
@Entity
@IdClass(VendorCase.Key.class)
public class VendorTombstone {
    @Id
    String toolSlug;

    @Id
    String caseId;

    /** {@code rejected}, {@code withdrawn} or {@code merged}. */
    String why;

    @Nullable
    String replacedBy;

    String source;
    LocalDate observedOn;
    Instant recordedAt;

    protected VendorTombstone() {} // for Hibernate

    public VendorTombstone(
            String toolSlug,
            String caseId,
            String why,
            @Nullable String replacedBy,
            String source,
            LocalDate observedOn,
            Instant recordedAt) {
        this.toolSlug = toolSlug;
        this.caseId = caseId;
        this.why = why;
        this.replacedBy = replacedBy;
        this.source = source;
        this.observedOn = observedOn;
        this.recordedAt = recordedAt;
    }
}
