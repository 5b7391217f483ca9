package io.parley.attestation;

import io.parley.verify.Checkpoint;
import io.parley.verify.CheckpointLeaf;
import io.parley.verify.Merkle;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of each epoch, its end, its checkpoints and what it begins with; a part of {@link Fsck}. */
@ApplicationScoped
class TreeCheck {
    private final LogRecords records;
    private final LogTables tables;
    private final LogEpochs epochs;
    private final LogKeys keys;

    TreeCheck(LogRecords records, LogTables tables, LogEpochs epochs, LogKeys keys) {
        this.records = records;
        this.tables = tables;
        this.epochs = epochs;
        this.keys = keys;
    }

    void check(LogLeaves leaves, List<String> faults) {
        var head = tables.findHead().orElse(new LogHead(0, 0, Merkle.empty(), false));
        var key = key(head, faults);
        var unknown = records.epochs();
        int before = 0;
        for (var epoch : epochs.list()) {
            if (epoch.closed().epoch() != before) {
                faults.add("Epoch " + epoch.number() + " does not follow epoch " + before + ".");
            }
            opening(epoch, leaves, key, faults);
            tree(epoch.closed(), leaves.of(epoch.closed().epoch()), key, faults);
            unknown.remove(epoch.closed().epoch());
            before = epoch.number();
        }
        if (head.epoch() != before) {
            faults.add("The head is of epoch " + head.epoch() + " instead of " + before + ".");
        }
        tree(head, leaves.of(head.epoch()), key, faults);
        unknown.remove(head.epoch());
        unknown.forEach(epoch -> faults.add("There are records of epoch " + epoch + ", which was never opened."));
    }

    private @Nullable VerifierKey key(LogHead head, List<String> faults) {
        if (head.size() == 0 && records.epochs().isEmpty()) {
            return null;
        }
        try {
            return keys.canSign()
                    ? keys.get().verifier()
                    : VerifierKey.parse(keys.findVerifier().orElse(""));
        } catch (Tampered | RuntimeException e) {
            faults.add("The signing key was changed, or is not of this installation.");
            return null;
        }
    }

    /** Puts the first leaf of the epoch in its place. */
    private void opening(LogEpochs.Epoch epoch, LogLeaves leaves, @Nullable VerifierKey key, List<String> faults) {
        var what = "What epoch " + epoch.number() + " begins with";
        var leaf = Merkle.leaf(CheckpointLeaf.ofEpoch(epoch.opening()));
        leaves.put(epoch.number(), 0, leaf, faults);
        var stored = records.openings().stream()
                .filter(found -> found.getKey() == epoch.number())
                .findFirst();
        if (stored.isEmpty() || !Arrays.equals(stored.get().getValue(), leaf)) {
            faults.add(what + " is not its first leaf.");
        }
        if (key == null) {
            return;
        }
        try {
            var opening = Checkpoint.open(Text.bytes(epoch.opening()), key, what);
            var closed = epoch.closed();
            if (opening.epoch() >= epoch.number()
                    || opening.epoch() < closed.epoch()
                    || opening.epoch() == closed.epoch() && opening.size() <= closed.size()) {
                faults.add(what + " is not ahead of the epoch before.");
            }
        } catch (Tampered e) {
            faults.add(e.getMessage());
        }
    }

    private void tree(LogHead head, Map<Long, byte[]> leaves, @Nullable VerifierKey key, List<String> faults) {
        var ordered = new ArrayList<byte[]>();
        for (long i = 0; i < Math.max(head.size(), leaves.size()); i++) {
            var leaf = leaves.get(i);
            if (leaf == null) {
                faults.add("Leaf " + i + " is missing" + in(head) + ".");
                return;
            }
            ordered.add(leaf);
        }
        if (head.size() != leaves.size()) {
            faults.add(
                    "The head says " + head.size() + " records" + in(head) + ", and there are " + leaves.size() + ".");
        }
        var grown = Tree.grow(0, ordered, Map.of());
        var tree = new Tree(grown::get);
        if (!Arrays.equals(tree.root(ordered.size()), head.root())) {
            faults.add("The root of the head" + in(head) + " is not that of the records.");
        }
        compare(grown, records.nodes(head.epoch()), faults);
        if (key != null) {
            checkpoints(tree, head, ordered.size(), key, faults);
        }
    }

    private static String in(LogHead head) {
        return head.epoch() == 0 ? "" : " in epoch " + head.epoch();
    }

    private static void compare(Map<Place, byte[]> right, Map<Place, byte[]> stored, List<String> faults) {
        var above = new HashMap<>(right);
        above.keySet().removeIf(place -> place.level() == 0);
        stored.forEach((place, hash) -> {
            var expected = above.remove(place);
            if (expected == null || !Arrays.equals(expected, hash)) {
                faults.add("The tree is wrong at level " + place.level() + ", " + place.index() + ".");
            }
        });
        above.keySet()
                .forEach(place -> faults.add("The tree lacks level " + place.level() + ", " + place.index() + "."));
    }

    private void checkpoints(Tree tree, LogHead head, long size, VerifierKey key, List<String> faults) {
        var notes = records.checkpoints(head.epoch());
        if (notes.isEmpty() && size == 0) {
            return;
        }
        if (!notes.containsKey(head.size())) {
            faults.add("The head was never signed.");
        }
        notes.forEach((signed, note) -> {
            var what = "The checkpoint of size " + signed;
            try {
                var checkpoint = Checkpoint.open(Text.bytes(note), key, what);
                if (checkpoint.size() != signed
                        || checkpoint.epoch() != head.epoch()
                        || signed > size
                        || !Arrays.equals(checkpoint.root(), tree.root(signed))) {
                    faults.add(what + " is not of this log.");
                }
            } catch (Tampered e) {
                faults.add(e.getMessage());
            }
        });
    }
}
