package io.parley.vendors;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What a company remarks about a tool's record, for its own people. Written once. */
@Entity
class VendorRemark extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String body;
    UUID personId;
    Instant at;

    protected VendorRemark() {} // for Hibernate

    VendorRemark(String toolSlug, String body, UUID personId, Instant at) {
        this.toolSlug = toolSlug;
        this.body = body;
        this.personId = personId;
        this.at = at;
    }
}
