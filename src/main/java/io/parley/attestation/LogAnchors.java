package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Checkpoint;
import io.parley.verify.CheckpointLeaf;
import io.parley.verify.Merkle;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the current company's checkpoints stand in the log of logs. */
@ApplicationScoped
class LogAnchors {
    /** {@code note}: the company's checkpoint, byte for byte. */
    record Anchor(int epoch, long size, String note, int logsEpoch, long index, Instant takenAt) {}

    /** {@code proof} leads from the leaf that {@code anchor} makes to a signed checkpoint of the log of logs. */
    record Proven(Anchor anchor, TlogProof proof) {
        /** People count from one. */
        public long number() {
            return anchor.index + 1;
        }
    }

    /** Those that the hour at hand took are not signed yet; behind these there is one that is. */
    private static final int UNSIGNED = 5;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final LogTables tables;
    private final LogsTables logs;
    private final LogKeys keys;
    private final Clock clock;

    LogAnchors(
            EntityManager database,
            CurrentTenant tenant,
            LogTables tables,
            LogsTables logs,
            LogKeys keys,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.tables = tables;
        this.logs = logs;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds the newest checkpoint to the log of logs, unless it is there. A log that stands still, or is empty, has none to add. */
    boolean take() {
        var head = tables.findHead().filter(h -> !h.frozen() && h.size() > 0);
        var note = head.flatMap(h -> tables.findCheckpoint(h.epoch(), h.size()));
        if (note.isEmpty() || isTaken(head.get())) {
            return false;
        }
        var to = logs.lockHead();
        if (to.frozen() || isTaken(head.get())) { // another replica was faster
            return false;
        }
        logs.append(to, Merkle.leaf(CheckpointLeaf.ofLogs(note.get())));
        database.createNativeQuery("""
                        insert into acklog_anchor (tenant_id, epoch, size, note, logs_epoch, logs_idx, taken_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, tenant.id())
                .setParameter(2, head.get().epoch())
                .setParameter(3, head.get().size())
                .setParameter(4, note.get())
                .setParameter(5, to.epoch())
                .setParameter(6, to.size())
                .setParameter(7, clock.instant())
                .executeUpdate();
        return true;
    }

    private boolean isTaken(LogHead head) {
        return !database.createNativeQuery(
                        "select epoch from acklog_anchor where tenant_id = ?1 and epoch = ?2 and size = ?3")
                .setParameter(1, tenant.id())
                .setParameter(2, head.epoch())
                .setParameter(3, head.size())
                .getResultList()
                .isEmpty();
    }

    /** Newest first. */
    List<Anchor> list() {
        return list(Integer.MAX_VALUE);
    }

    private List<Anchor> list(int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select epoch, size, note, logs_epoch, logs_idx, taken_at from acklog_anchor where tenant_id = ?1
                        order by logs_epoch desc, logs_idx desc limit ?2""", Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(r -> new Anchor(
                        ((Number) r[0]).intValue(),
                        ((Number) r[1]).longValue(),
                        (String) r[2],
                        ((Number) r[3]).intValue(),
                        ((Number) r[4]).longValue(),
                        (Instant) r[5]))
                .toList();
    }

    /** The newest that stands under a signed checkpoint of the log of logs, which names no other company. */
    Optional<Proven> newest() {
        for (var anchor : list(UNSIGNED)) {
            var note = logs.newestCheckpoint(anchor.logsEpoch);
            long size = note.map(LogAnchors::size).orElse(0L);
            if (anchor.index < size) {
                var needed = new ArrayList<Place>();
                new Tree(place -> {
                            needed.add(place);
                            return new byte[0];
                        })
                        .inclusion(anchor.index, size);
                var nodes = logs.nodes(anchor.logsEpoch, needed);
                if (!nodes.keySet().containsAll(needed)) {
                    continue; // somebody took nodes away: the check of the log of logs says so
                }
                var hashes = new Tree(nodes::get).inclusion(anchor.index, size);
                return Optional.of(new Proven(anchor, new TlogProof(anchor.index, hashes, Text.bytes(note.get()))));
            }
        }
        return Optional.empty();
    }

    private static long size(String note) {
        return Long.parseLong(note.split("\n", 3)[1]);
    }

    /** A part of {@link Fsck}: what is said to stand in the log of logs does, and was signed by the company. */
    void check(List<String> faults) {
        for (var anchor : list()) {
            var what = "The checkpoint of size " + anchor.size + " in the log of logs";
            var place = new Place(0, anchor.index);
            var leaf = logs.nodes(anchor.logsEpoch, List.of(place)).get(place);
            if (!Arrays.equals(leaf, Merkle.leaf(CheckpointLeaf.ofLogs(anchor.note)))) {
                faults.add(what + " is not the leaf at its place.");
            }
            try {
                var verifier = VerifierKey.parse(keys.findVerifier().orElse(""));
                var checkpoint = Checkpoint.open(Text.bytes(anchor.note), verifier, what);
                if (checkpoint.size() != anchor.size || checkpoint.epoch() != anchor.epoch) {
                    faults.add(what + " is another one.");
                }
            } catch (Tampered e) {
                faults.add(e.getMessage());
            }
        }
    }
}
