package io.parley.requests;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Who holds a channel, and the access that those who no longer do leave behind. */
@ApplicationScoped
class Custodians {
    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Custodians(EntityManager database, CurrentTenant tenant, Event<DomainEvent> events, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** Exactly these from now on; what is as it was is not told. The channel must be locked. */
    void set(UUID channel, String handle, List<UUID> people) {
        var wanted = new HashSet<>(people);
        for (var held : database.createQuery("from Custodian where channelId = ?1 and endedAt is null", Custodian.class)
                .setParameter(1, channel)
                .getResultList()) {
            if (!wanted.remove(held.personId)) {
                held.endedAt = clock.instant();
                events.fire(new CustodianRemoved(channel, held.personId, handle));
                openRotation(channel, handle, held.personId);
            }
        }
        for (var person : people) {
            if (wanted.remove(person)) {
                database.persist(new Custodian(channel, person, clock.instant()));
                events.fire(new CustodianAppointed(channel, person, handle));
            }
        }
        database.flush();
    }

    /** One open task per channel and person. */
    void openRotation(UUID channel, String handle, UUID person) {
        var now = clock.instant();
        var due = now.plus(AccessRotation.TIME);
        int opened = database.createNativeQuery("""
                        insert into access_rotation (tenant_id, id, channel_id, person_id, opened_at, due_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (tenant_id, channel_id, person_id) where done_at is null do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(3, channel)
                .setParameter(4, person)
                .setParameter(5, now)
                .setParameter(6, due)
                .executeUpdate();
        if (opened > 0) {
            events.fire(new AccessRotationOpened(channel, person, handle, due));
        }
    }

    /** False when it was done already. Who no longer works here is no custodian any more once the access was changed. */
    boolean rotated(UUID by, UUID channel, UUID rotation) {
        var found = database.createQuery("from AccessRotation where id = ?1 and channelId = ?2", AccessRotation.class)
                .setParameter(1, rotation)
                .setParameter(2, channel)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (found.doneAt != null) {
            return false;
        }
        found.doneAt = clock.instant();
        found.doneBy = by;
        database.createQuery(
                        "from Custodian k where k.channelId = ?1 and k.personId = ?2 and k.endedAt is null"
                                + " and k.personId in (select p.id from Person p where not p.active)",
                        Custodian.class)
                .setParameter(1, channel)
                .setParameter(2, found.personId)
                .getResultStream()
                .forEach(gone -> gone.endedAt = clock.instant());
        return true;
    }
}
