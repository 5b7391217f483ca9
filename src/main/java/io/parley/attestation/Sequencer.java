package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Merkle;
import io.parley.verify.Tree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;

/**
 * Turns answers that wait into leaves of the company's log, a batch at a time: leaves, tree, head and one signed checkpoint in
 * one transaction. Whoever holds the head is the only one at it; a batch that dies leaves everything as it was.
 */
@ApplicationScoped
public class Sequencer {
    private static final int BATCH = 1_000;
    private static final Duration QUIET = Duration.ofMinutes(3); // longer than any transaction lasts

    private final LogTables tables;
    private final LogKeys keys;
    private final LogWork work;
    private final CheckpointFolder folder;
    private final KeptCheckpoints kept;
    private final CurrentTenant tenant;
    private final Clock clock;

    Sequencer(
            LogTables tables,
            LogKeys keys,
            LogWork work,
            CheckpointFolder folder,
            KeptCheckpoints kept,
            CurrentTenant tenant,
            Clock clock) {
        this.tables = tables;
        this.keys = keys;
        this.work = work;
        this.folder = folder;
        this.kept = kept;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Logs everything that waits for this company, and says how many that were; outside any transaction. */
    public long run(UUID company) {
        long all = 0;
        Batch batch;
        do {
            batch = tenant.inTransaction(company, this::batch);
            all += batch.records;
            if (batch.records > 0) {
                folder.keep(
                        company, batch.checkpoint); // after the commit, so that it is never ahead of the log by a fault
            }
        } while (batch.records == BATCH);
        return all;
    }

    /** As {@link #run}, and the note of it removed once nobody has answered for a while. */
    void runAndRest(UUID company) {
        long logged = run(company);
        tenant.inTransaction(company, () -> {
            work.rest(logged == 0 && isQuiet());
            return true;
        });
    }

    private record Batch(int records, String checkpoint) {}

    private Batch batch() {
        var none = new Batch(0, "");
        var locked = tables.lockHead();
        if (locked.isEmpty()) {
            return none;
        }
        var head = locked.get();
        if (isFrozen(
                head)) { // also while nothing waits: whoever put an older state back is told before anybody answers
            work.isFrozen();
            return none;
        }
        var pending = tables.pending(BATCH);
        if (pending.isEmpty()) {
            return none;
        }
        var key = keys.getOrMake();
        var leaves = pending.stream().map(p -> Merkle.leaf(p.leafInput())).toList();
        var nodes = new HashMap<>(tables.nodes(head.epoch(), Tree.edge(head.size())));
        var grown = Tree.grow(head.size(), leaves, nodes);
        nodes.putAll(grown);
        long size = head.size() + leaves.size();
        var to = new LogHead(head.epoch(), size, new Tree(nodes::get).root(size), false);
        tables.append(head, pending, grown);
        tables.moveHead(to);
        var checkpoint = key.checkpoint(to.epoch(), to.size(), to.root());
        tables.addCheckpoint(to, checkpoint);
        return new Batch(leaves.size(), checkpoint);
    }

    /** A log that is behind what was signed before has been put back: signing on would make two histories. */
    private boolean isFrozen(LogHead head) {
        if (head.frozen()) {
            return true;
        }
        if (kept.areAhead(head)) {
            tables.moveHead(new LogHead(head.epoch(), head.size(), head.root(), true));
            return true;
        }
        return false;
    }

    private boolean isQuiet() {
        return tables.findHead().isEmpty()
                || tables.changedBefore(clock.instant().minus(QUIET));
    }
}
