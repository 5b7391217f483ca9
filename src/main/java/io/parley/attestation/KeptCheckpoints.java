package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Checkpoint;
import io.parley.verify.Merkle;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.Tree;
import io.parley.verify.VerifierKey;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;

/** Holds the current company's log against the newest checkpoint that lies outside of the database. */
@ApplicationScoped
class KeptCheckpoints {
    private static final byte[] NONE = {};

    /** {@code note}: its exact bytes. */
    record Kept(Checkpoint checkpoint, String note) {}

    private final CheckpointFolder folder;
    private final LogTables tables;
    private final LogEpochs epochs;
    private final LogKeys keys;
    private final CurrentTenant tenant;

    KeptCheckpoints(CheckpointFolder folder, LogTables tables, LogEpochs epochs, LogKeys keys, CurrentTenant tenant) {
        this.folder = folder;
        this.tables = tables;
        this.epochs = epochs;
        this.keys = keys;
        this.tenant = tenant;
    }

    /** Empty where there is none, or what lies there is no checkpoint of this company's key. */
    Optional<Kept> find() {
        var note = folder.find(tenant.id());
        var verifier = keys.findVerifier();
        if (note.isEmpty() || verifier.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(open(note.get(), verifier.get()), note.get()));
        } catch (Tampered e) {
            Log.errorf("PARLEY_CHECKPOINTS: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether something was signed that this log does not hold any more. */
    boolean areAhead(LogHead head) {
        var kept = find().map(Kept::checkpoint).filter(checkpoint -> isAhead(checkpoint, head));
        kept.ifPresent(checkpoint -> Log.errorf(
                "The log of %s is at %d of epoch %d, but %d of epoch %d was signed: an older state was restored. Nothing is signed any more.",
                tenant.id(), head.size(), head.epoch(), checkpoint.size(), checkpoint.epoch()));
        return kept.isPresent();
    }

    private boolean isAhead(Checkpoint kept, LogHead head) {
        return AheadOf.log(head, kept, size -> root(head, size), opening(head));
    }

    private Optional<Checkpoint> opening(LogHead head) {
        try {
            var opened = epochs.find(head.epoch());
            return opened.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            open(opened.get().opening(), keys.findVerifier().orElse("")));
        } catch (Tampered e) {
            return Optional.empty();
        }
    }

    /** Of the log when it was that long. */
    private byte[] root(LogHead head, long size) {
        if (size == head.size()) {
            return head.root();
        }
        if (size == 0) {
            return Merkle.empty();
        }
        var nodes = tables.nodes(head.epoch(), Tree.edge(size));
        return new Tree(place -> Objects.requireNonNullElse(nodes.get(place), NONE)).root(size);
    }

    private static Checkpoint open(String note, String verifier) throws Tampered {
        return Checkpoint.open(Text.bytes(note), VerifierKey.parse(verifier), "checkpoint");
    }
}
