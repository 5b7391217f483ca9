package io.parley.overview;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something to do before a tool can be left. {@code task}: in a company's own words, null for those that every switch has. */
@Entity
class SwitchStep extends TenantOwned {
    enum Kind {
        GROUPS,
        FILES,
        CONTACTS,
        ARCHIVE,
        OWN
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID planId;
    int position;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable
    String task;

    @Nullable
    UUID doneBy;

    @Nullable
    Instant doneAt;

    protected SwitchStep() {} // for Hibernate

    SwitchStep(UUID plan, int position, Kind kind, @Nullable String task) {
        this.planId = plan;
        this.position = position;
        this.kind = kind;
        this.task = task;
    }
}
