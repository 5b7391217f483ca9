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
import java.util.Arrays;
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

    KeptCheckpoints(
            CheckpointFolder folder, LogTables tables, LogEpochs epochs, LogKeys keys, CurrentTenant tenant) {
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
        if (kept.epoch() != head.epoch()) {
            return kept.epoch() > head.epoch() || !isBehindOpening(kept, head.epoch());
        }
        return kept.size() > head.size() || !Arrays.equals(kept.root(), root(head, kept.size()));
    }

    /** An epoch opened meanwhile may leave the folder of another replica behind; it never leaves it ahead of what it began with. */
    private boolean isBehindOpening(Checkpoint kept, int epoch) {
        var opened = epochs.find(epoch);
        if (opened.isEmpty()) {
            return false;
        }
        try {
            var opening =
                    open(opened.get().opening(), keys.findVerifier().orElse(""));
            return opening.epoch() > kept.epoch()
                    || opening.epoch() == kept.epoch()
                            && (opening.size() > kept.size()
                                    || opening.size() == kept.size() && Arrays.equals(opening.root(), kept.root()));
        } catch (Tampered e) {
            return false;
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
