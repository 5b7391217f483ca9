package io.parley.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A row of one company. The key in SQL is (tenant_id, id); the wall itself is row-level security. */
@MappedSuperclass
public abstract class TenantOwned {
    @TenantId
    @PartitionKey
    @Column(updatable = false)
    UUID tenantId;
}
