package io.parley.register.lists;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Which lists the current company lets programs read, and at which addresses. A list is closed until somebody opens it. */
@ApplicationScoped
@Transactional
class ListAddresses implements PanacheRepositoryBase<ListAddress, UUID> {
    /** Bytes: nobody finds 128 bits by trying. */
    private static final int SECRET = 16;

    private final SecureRandom random = new SecureRandom();
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    ListAddresses(CurrentTenant tenant, Event<DomainEvent> events, Clock clock) {
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    List<ListAddress> listOpen() {
        return list("closedAt is null");
    }

    /** One that is open keeps its address: two clicks are one. */
    void open(UUID person, ListKind kind) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int opened = getEntityManager()
                .createNativeQuery("""
                        insert into list_address (tenant_id, id, kind, secret, opened_by, opened_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (tenant_id, kind) where closed_at is null do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, kind.name())
                .setParameter(4, secret())
                .setParameter(5, person)
                .setParameter(6, clock.instant())
                .executeUpdate();
        if (opened > 0) {
            events.fire(new ListOpened(id, kind.key()));
        }
    }

    /** For good: opened again, the list has another address. */
    void close(UUID person, ListKind kind) {
        findOpen(kind).ifPresent(address -> {
            address.close(person, clock.instant());
            events.fire(new ListClosed(address.id, kind.key()));
        });
    }

    /** Compared in a time that tells nothing about the secret. */
    boolean opens(ListKind kind, String secret) {
        return findOpen(kind)
                .filter(address -> MessageDigest.isEqual(
                        address.secret.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private Optional<ListAddress> findOpen(ListKind kind) {
        return find("kind = ?1 and closedAt is null", kind).firstResultOptional();
    }

    private String secret() {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
