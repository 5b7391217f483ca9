package io.parley.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The acts in a bundle, audit_log.jsonl: each stands in the log at its place, as it says or with its words left out. */
final class AuditRows {
    static final String NAME = "audit_log.jsonl";
    private static final String EPOCH = "log_epoch";
    private static final Set<String> SAID = Set.of("entry_id", "log_index", "leaf_sha256", "proof", "entry", "salt");
    private static final Set<String> LEFT_OUT = Set.of("entry_id", "log_index", "leaf_sha256", "proof", "commit_e");
    private static final Set<String> ENTRY =
            Set.of("v", "tenant", "entry", "at", "actor_id", "actor", "kind", "subject", "details");

    /** How many there are, and how many of them do not say what was done. */
    record Count(int all, int redacted) {}

    private AuditRows() {}

    /** {@code places}: those that acknowledgments take; nothing stands at two. */
    static Count check(SortedMap<String, byte[]> files, Epochs epochs, String tenant, Set<Epochs.Spot> places)
            throws Tampered {
        var bytes = files.get(NAME);
        if (bytes == null) {
            return new Count(0, 0);
        }
        var text = Text.utf8(bytes, NAME);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Tampered(NAME + " is cut off.");
        }
        var taken = new HashSet<>(places);
        var ids = new HashSet<String>();
        int redacted = 0;
        var lines = text.split("\n", -1);
        for (int n = 1; n < lines.length; n++) {
            var what = NAME + ", line " + n;
            var row = new TreeMap<>(CanonicalJson.read(lines[n - 1], what));
            var checkpoint = checkpoint(row, what, epochs);
            if (row.keySet().equals(LEFT_OUT)) {
                redacted++;
            } else if (!row.keySet().equals(SAID)) {
                throw new Tampered(what + ", has missing or unknown fields.");
            }
            checkOne(row, what, checkpoint, tenant, taken);
            if (!ids.add(row.get("entry_id"))) {
                throw new Tampered(what + ", is there twice.");
            }
        }
        return new Count(lines.length - 1, redacted);
    }

    /** Of the bundle's epoch, unless the row names an earlier one; takes that from the row. */
    private static Checkpoint checkpoint(SortedMap<String, String> row, String what, Epochs epochs) throws Tampered {
        var named = row.remove(EPOCH);
        if (named == null) {
            return epochs.now();
        }
        long epoch = Text.number(named, what + ": " + EPOCH);
        return epochs.find(epoch)
                .filter(checkpoint -> epoch != epochs.now().epoch())
                .orElseThrow(() -> new Tampered(what + ", is of an epoch that the bundle does not hold."));
    }

    private static void checkOne(
            SortedMap<String, String> row, String what, Checkpoint checkpoint, String tenant, Set<Epochs.Spot> taken)
            throws Tampered {
        var id = row.get("entry_id");
        if (!Text.isUuid(id)) {
            throw new Tampered(what + ", has no id.");
        }
        var commit = row.containsKey("entry")
                ? Commitment.of(
                        Text.base64(row.get("salt"), Commitment.SALT_BYTES, what + ": salt"), entry(row, what, tenant))
                : Text.base64(row.get("commit_e"), 32, what + ": commit_e");
        var leaf = Merkle.leaf(AuditLeaf.input(id, commit));
        if (!row.get("leaf_sha256").equals(Text.hex(leaf))) {
            throw new Tampered(what + ", is not what was committed to.");
        }
        long index = Text.number(row.get("log_index"), what + ": log_index");
        if (!taken.add(new Epochs.Spot(checkpoint.epoch(), index))
                || !Merkle.isIncluded(
                        index, checkpoint.size(), leaf, hashes(row.get("proof"), what), checkpoint.root())) {
            throw new Tampered(what + ", does not stand in the log as the bundle says.");
        }
    }

    private static String entry(SortedMap<String, String> row, String what, String tenant) throws Tampered {
        var entry = CanonicalJson.read(row.get("entry"), what + ": entry");
        if (!entry.keySet().equals(ENTRY)
                || !entry.get("v").equals("1")
                || !entry.get("entry").equals(row.get("entry_id"))) {
            throw new Tampered(what + ", has an entry of an unknown form.");
        }
        if (!entry.get("tenant").equals(tenant)) {
            throw new Tampered(what + ", is another company's.");
        }
        return row.get("entry");
    }

    private static List<byte[]> hashes(String proof, String what) throws Tampered {
        var hashes = new ArrayList<byte[]>();
        if (!proof.isEmpty()) {
            for (var hash : proof.split(" ", -1)) {
                hashes.add(Text.base64(hash, 32, what + ": proof"));
            }
        }
        return hashes;
    }
}
