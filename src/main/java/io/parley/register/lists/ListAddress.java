package io.parley.register.lists;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Where one list of one company is read. Made by {@link ListAddresses#open}. */
@Entity
class ListAddress extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    ListKind kind;

    String secret;
    UUID openedBy;
    Instant openedAt;

    @Nullable
    UUID closedBy;

    @Nullable
    Instant closedAt;

    protected ListAddress() {} // for Hibernate

    void close(UUID person, Instant now) {
        closedBy = person;
        closedAt = now;
    }
}
