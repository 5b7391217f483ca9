package io.parley.audit;

import io.parley.kernel.Actor;
import io.parley.kernel.DomainEvent;
import io.parley.kernel.EventRecorded;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Listens to everything that happens; no feature knows it exists. */
@ApplicationScoped
class AuditLog implements PanacheRepositoryBase<AuditEntry, UUID> {
    private final Actor actor;
    private final Event<EventRecorded> recorded;
    private final Clock clock;

    AuditLog(Actor actor, Event<EventRecorded> recorded, Clock clock) {
        this.actor = actor;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Runs inside the caller's transaction: no event without its entry, no entry without its event. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes DomainEvent event) {
        var entry = new AuditEntry(
                clock.instant(), actor.id(), actor.name(), event.kind(), event.subjectId(), event.details());
        persistAndFlush(entry);
        getEntityManager().detach(entry); // an import makes ten thousand, and each flush would look at all before
        recorded.fire(new EventRecorded(
                entry.id, entry.at, entry.actorId, entry.actor, entry.kind, entry.subjectId, entry.details));
    }

    long count(AuditFilter filter) {
        return count(filter.where(), filter.parameters());
    }

    /** Newest first. */
    List<AuditEntry> list(AuditFilter filter, int offset, int limit) {
        return find(filter.where() + " order by at desc, id desc", filter.parameters())
                .range(offset, offset + limit - 1)
                .list();
    }

    List<String> kinds() {
        return getEntityManager()
                .createQuery("select distinct e.kind from AuditEntry e order by e.kind", String.class)
                .getResultList();
    }
}
