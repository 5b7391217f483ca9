package io.parley.identity;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An uploaded file between its dry run and its confirmation, and what it changed. */
@Entity
class PeopleImport extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String fileName;
    byte[] content;
    String sha256;
    UUID uploadedBy;
    Instant uploadedAt;

    @Nullable
    Instant appliedAt;

    @Nullable
    Integer added;

    @Nullable
    Integer changed;

    @Nullable
    Integer unchanged;

    @Nullable
    Integer deactivated;

    protected PeopleImport() {} // for Hibernate

    PeopleImport(String fileName, byte[] content, String sha256, UUID uploadedBy, Instant uploadedAt) {
        this.fileName = fileName;
        this.content = content;
        this.sha256 = sha256;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    boolean applied() {
        return appliedAt != null;
    }

    /** The counts stay; the file, full of personal data, has done its work. */
    void applied(PeoplePlan plan, Instant now) {
        appliedAt = now;
        added = plan.added.size();
        changed = plan.changed.size();
        unchanged = plan.unchanged;
        deactivated = plan.deactivated.size();
        content = new byte[0];
    }
}
