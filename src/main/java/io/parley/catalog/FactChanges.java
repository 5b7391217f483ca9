package io.parley.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators change in the catalog, proposed by one and reviewed by another. */
@ApplicationScoped
class FactChanges implements PanacheRepositoryBase<FactChange, UUID> {
    private final Event<CatalogChanged> changed;
    private final Clock clock;

    FactChanges(Event<CatalogChanged> changed, Clock clock) {
        this.changed = changed;
        this.clock = clock;
    }

    /** Why a step is refused. */
    enum Refusal {
        NOT_WAITING,
        OWN_PROPOSAL,
        ANOTHER_IS_OPEN,
        SAYS_SO_ALREADY
    }

    /** Empty when it is done, or was done before. */
    Optional<Refusal> propose(Curator proposer, Fact wanted, String reason) {
        var open = open(wanted.toolSlug, wanted.attribute);
        if (open.isPresent()) {
            var there = open.get();
            boolean same = there.proposedBy.equals(proposer.identity())
                    && Arrays.equals(there.answer, wanted.answer)
                    && there.source.equals(wanted.source)
                    && there.observedOn.equals(wanted.observedOn);
            return same ? Optional.empty() : Optional.of(Refusal.ANOTHER_IS_OPEN);
        }
        var now = fact(wanted.toolSlug, wanted.attribute);
        if (now != null
                && Arrays.equals(now.answer, wanted.answer)
                && now.source.equals(wanted.source)
                && now.observedOn.equals(wanted.observedOn)) {
            return Optional.of(Refusal.SAYS_SO_ALREADY);
        }
        persistAndFlush(new FactChange(wanted, now, reason, proposer, clock.instant()));
        return Optional.empty();
    }

    /** Approved, every company sees the fact from now on, and is told that the catalog changed. */
    Optional<Refusal> review(Curator reviewer, String tool, String attribute, boolean approve, String because) {
        var open = find("toolSlug = ?1 and attribute = ?2 and state = ?3", tool, attribute, FactChange.State.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        if (open.isEmpty()) {
            return Optional.of(Refusal.NOT_WAITING);
        }
        var change = open.get();
        if (change.proposedBy.equals(reviewer.identity())) {
            return Optional.of(Refusal.OWN_PROPOSAL);
        }
        change.review(
                approve ? FactChange.State.APPROVED : FactChange.State.REJECTED, reviewer, because, clock.instant());
        if (approve) {
            getEntityManager().merge(change.fact());
            getEntityManager().find(Tool.class, tool).factsChangedAt = clock.instant();
            changed.fire(new CatalogChanged(1));
        }
        flush();
        return Optional.empty();
    }

    Optional<FactChange> open(String tool, String attribute) {
        return find("toolSlug = ?1 and attribute = ?2 and state = ?3", tool, attribute, FactChange.State.OPEN)
                .firstResultOptional();
    }

    /** The newest first. */
    List<FactChange> history(String tool, String attribute) {
        return list("toolSlug = ?1 and attribute = ?2 order by proposedAt desc, id desc", tool, attribute);
    }

    List<FactChange> listOpen() {
        return list("state = ?1 order by proposedAt, id", FactChange.State.OPEN);
    }

    List<FactChange> listReviewed(int limit) {
        return find("state <> ?1 order by reviewedAt desc, id desc", FactChange.State.OPEN)
                .range(0, limit - 1)
                .list();
    }

    /**
     * After the files of these tools were read anew: what operators agreed on stands where it was observed on the same day as the
     * file's fact or later.
     */
    void reapply(Collection<String> tools) {
        for (var change :
                list("state = ?1 and toolSlug in ?2 order by reviewedAt, id", FactChange.State.APPROVED, tools)) {
            var shipped = fact(change.toolSlug, change.attribute);
            if (shipped == null || !change.observedOn.isBefore(shipped.observedOn)) {
                getEntityManager().merge(change.fact());
            }
        }
    }

    @Nullable
    Fact fact(String tool, String attribute) {
        return getEntityManager()
                .createQuery("from Fact where toolSlug = ?1 and attribute = ?2", Fact.class)
                .setParameter(1, tool)
                .setParameter(2, attribute)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
