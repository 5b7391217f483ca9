package io.parley.app;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A part of the demo company's story that was told to its end, so that the next start tells only what is missing. */
@Entity
class DemoChapter extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String name;
    Instant toldAt;

    protected DemoChapter() {} // for Hibernate

    DemoChapter(String name, Instant toldAt) {
        this.name = name;
        this.toldAt = toldAt;
    }
}
