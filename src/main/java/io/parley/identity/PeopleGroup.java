package io.parley.identity;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** People who are asked, told or counted together. */
@Entity
class PeopleGroup extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String name;
    Instant createdAt;

    protected PeopleGroup() {} // for Hibernate

    PeopleGroup(String name, Instant createdAt) {
        this.name = name;
        this.createdAt = createdAt;
    }
}
