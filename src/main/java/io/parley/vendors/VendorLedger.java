package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The file of a tool, as it was loaded last. */
@Entity
class VendorLedger {
    @Id
    String toolSlug;

    String contentHash;

    /** The latest day to which a list of cases was read for this tool; single pages do not count. Null: no source tells. */
    @Nullable
    LocalDate evidenceUntil;

    protected VendorLedger() {} // for Hibernate

    VendorLedger(String toolSlug, String contentHash, @Nullable LocalDate evidenceUntil) {
        this.toolSlug = toolSlug;
        this.contentHash = contentHash;
        this.evidenceUntil = evidenceUntil;
    }
}
