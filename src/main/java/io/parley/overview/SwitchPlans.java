package io.parley.overview;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Plans of leaving one tool for another, and their checklists. What has ended is not changed any more: such a click does nothing. */
@ApplicationScoped
@Transactional
class SwitchPlans implements PanacheRepositoryBase<SwitchPlan, UUID> {
    /** Of one plan. */
    static final int MOST_STEPS = 40;

    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    SwitchPlans(CurrentTenant tenant, Event<DomainEvent> events, Clock clock) {
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** Throws when there is none. */
    SwitchPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    Optional<SwitchPlan> findOpen(String tool) {
        return find("toolSlug = ?1 and endedAt is null", tool).firstResultOptional();
    }

    /** Those that are open first, by their day; then those that ended, the last one first. */
    List<SwitchPlan> listAllByState() {
        return list("order by case when endedAt is null then 0 else 1 end, endedAt desc, targetDay, id");
    }

    /** The id of the plan, or of the one that is open already: two clicks are one. */
    UUID start(UUID person, String tool, String to, LocalDate day) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int started = getEntityManager()
                .createNativeQuery("""
                        insert into switch_plan (tenant_id, id, tool_slug, to_slug, target_day, started_by, started_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (tenant_id, tool_slug) where ended_at is null do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, tool)
                .setParameter(4, to)
                .setParameter(5, day)
                .setParameter(6, person)
                .setParameter(7, clock.instant())
                .executeUpdate();
        if (started == 0) {
            return findOpen(tool).orElseThrow().id;
        }
        int position = 0;
        for (var kind : SwitchStep.Kind.values()) {
            if (kind != SwitchStep.Kind.OWN) {
                getEntityManager().persist(new SwitchStep(id, position++, kind, null));
            }
        }
        events.fire(new SwitchPlanned(id, tool, to, day));
        return id;
    }

    List<SwitchStep> steps(UUID plan) {
        return getEntityManager()
                .createQuery("from SwitchStep where planId = ?1 order by position", SwitchStep.class)
                .setParameter(1, plan)
                .getResultList();
    }

    /** False when there are too many. */
    boolean add(UUID plan, String task) {
        if (lock(plan).endedAt != null) {
            return true;
        }
        var steps = steps(plan);
        if (steps.stream().anyMatch(s -> task.equals(s.task))) {
            return true; // a second click
        }
        if (steps.size() >= MOST_STEPS) {
            return false;
        }
        getEntityManager().persist(new SwitchStep(plan, steps.size(), SwitchStep.Kind.OWN, task));
        return true;
    }

    /** Throws when the plan has no such step. */
    void mark(UUID person, UUID plan, UUID step, boolean done) {
        boolean ended = lock(plan).endedAt != null;
        var marked = getEntityManager()
                .createQuery("from SwitchStep where planId = ?1 and id = ?2", SwitchStep.class)
                .setParameter(1, plan)
                .setParameter(2, step)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!ended && done != (marked.doneAt != null)) {
            marked.doneBy = done ? person : null;
            marked.doneAt = done ? clock.instant() : null;
        }
    }

    void end(UUID person, UUID plan, SwitchPlan.Outcome outcome) {
        var ended = lock(plan);
        if (ended.end(outcome, person, clock.instant())) {
            events.fire(SwitchEnded.of(ended, outcome));
        }
    }

    private SwitchPlan lock(UUID plan) {
        return findByIdOptional(plan, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }
}
