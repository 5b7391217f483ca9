package io.parley.attestation;

import io.parley.kernel.Actor;
import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.parley.verify.CheckpointLeaf;
import io.parley.verify.Merkle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.UUID;

/** Takes a company's log that stands still, since an older state was put back, into a new epoch. */
@ApplicationScoped
class EpochOpening {
    enum Outcome {
        OPENED,
        /** It goes on already: a repeated click, or somebody else was faster. */
        GOES_ON,
        /** It is not what was looked at any more, or cannot be opened. */
        CHANGED
    }

    /** {@code closing}: what the new epoch begins with; {@code checkpoint}: its first own one. */
    private record Opened(Outcome outcome, long closedEpoch, String closing, String checkpoint) {}

    private final LogTables tables;
    private final LogEpochs epochs;
    private final LogKeys keys;
    private final KeptCheckpoints kept;
    private final CheckpointFolder folder;
    private final TenantWork work;
    private final CurrentTenant tenant;
    private final Actor actor;
    private final Event<DomainEvent> events;

    EpochOpening(
            LogTables tables,
            LogEpochs epochs,
            LogKeys keys,
            KeptCheckpoints kept,
            CheckpointFolder folder,
            TenantWork work,
            CurrentTenant tenant,
            Actor actor,
            Event<DomainEvent> events) {
        this.tables = tables;
        this.epochs = epochs;
        this.keys = keys;
        this.kept = kept;
        this.folder = folder;
        this.work = work;
        this.tenant = tenant;
        this.actor = actor;
        this.events = events;
    }

    /** For the current company, in the caller's transaction. */
    EpochProspect prospect() {
        return prospect(tables.findHead(), kept.find());
    }

    private EpochProspect prospect(Optional<LogHead> head, Optional<KeptCheckpoints.Kept> found) {
        return new EpochProspect(
                head.orElse(new LogHead(0, 0, Merkle.empty(), false)),
                found.map(KeptCheckpoints.Kept::checkpoint).orElse(null),
                keys.canSign(),
                tables.countPending());
    }

    /**
     * Outside any transaction. Whoever comes second, in any replica, waits for the first and changes nothing.
     *
     * @param seen {@link EpochProspect#seen} of what was confirmed
     * @param by who does it, for the company's audit log
     */
    Outcome open(UUID company, String seen, String reason, String by) {
        var opened = tenant.inTransaction(company, () -> {
            actor.is(null, by);
            return open(seen, reason);
        });
        if (opened.outcome == Outcome.OPENED) {
            folder.keepFirst(company, opened.closedEpoch, opened.closing, opened.checkpoint);
        }
        return opened.outcome;
    }

    private Opened open(String seen, String reason) {
        var head = tables.awaitHead();
        if (head.isEmpty() || !head.get().frozen()) {
            return new Opened(Outcome.GOES_ON, 0, "", "");
        }
        var found = kept.find();
        var prospect = prospect(head, found);
        if (!prospect.openable() || !prospect.seen().equals(seen)) {
            return new Opened(Outcome.CHANGED, 0, "", "");
        }
        var closing = found.orElseThrow();
        var leaf = Merkle.leaf(CheckpointLeaf.ofEpoch(closing.note()));
        var to = new LogHead(prospect.next(), 1, leaf, false);
        epochs.add(new LogEpochs.Epoch(to.epoch(), closing.note(), head.get()));
        tables.begin(to);
        var checkpoint = keys.get().checkpoint(to.epoch(), to.size(), to.root());
        tables.addCheckpoint(to, checkpoint);
        work.done(TenantWork.FROZEN_LOG);
        work.waits(LogWork.KIND);
        events.fire(new LogReopened(
                tenant.id(),
                to.epoch(),
                reason,
                closing.checkpoint().epoch(),
                closing.checkpoint().size(),
                head.get().epoch(),
                head.get().size()));
        return new Opened(Outcome.OPENED, closing.checkpoint().epoch(), closing.note(), checkpoint);
    }
}
