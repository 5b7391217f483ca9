package io.parley.verify;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That the log only grew: since the previous checkpoint in the bundle, and since the one its reader kept. */
final class History {
    private final Map<String, byte[]> files;
    private final VerifierKey key;

    private final Epochs epochs;

    History(Map<String, byte[]> files, VerifierKey key, Epochs epochs) {
        this.files = files;
        this.key = key;
        this.epochs = epochs;
    }

    void check(byte @Nullable [] kept) throws Tampered {
        var previous = files.get(Bundle.PREVIOUS);
        var proof = files.get(Bundle.CONSISTENCY);
        if ((previous == null) != (proof == null)) {
            throw new Tampered(
                    Bundle.PREVIOUS + " and " + Bundle.CONSISTENCY + " belong together, and one is missing.");
        }
        if (previous != null && proof != null) {
            grew(Checkpoint.open(previous, key, Bundle.PREVIOUS), hashes(proof));
        }
        if (kept != null) {
            compare(Checkpoint.open(kept, key, "The checkpoint you kept"), previous);
        }
    }

    /** Within its epoch: from one to the next nothing grows, the next one begins with it. */
    private void grew(Checkpoint before, ArrayList<byte[]> proof) throws Tampered {
        var now = epochs.find(before.epoch())
                .orElseThrow(() -> new Tampered(Bundle.PREVIOUS + " is of another log or epoch."));
        if (!Merkle.isConsistent(before.size(), now.size(), before.root(), now.root(), proof)) {
            throw new Tampered(
                    "The log was changed since " + Bundle.PREVIOUS + ": it is not that log with more behind it.");
        }
    }

    private void compare(Checkpoint kept, byte @Nullable [] previous) throws Tampered {
        if (epochs.holds(kept)) {
            return;
        }
        if (previous == null || !kept.isSame(Checkpoint.open(previous, key, Bundle.PREVIOUS))) {
            throw new Tampered("The checkpoint you kept, of size " + kept.size()
                    + ", is neither this bundle's nor its previous one: ask for the bundles in between.");
        }
    }

    private static ArrayList<byte[]> hashes(byte[] proof) throws Tampered {
        var hashes = new ArrayList<byte[]>();
        var text = Text.utf8(proof, Bundle.CONSISTENCY);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Tampered(Bundle.CONSISTENCY + " is cut off.");
        }
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            hashes.add(Text.base64(lines[i], Merkle.HASH_BYTES, Bundle.CONSISTENCY + ", line " + (i + 1)));
        }
        return hashes;
    }
}
