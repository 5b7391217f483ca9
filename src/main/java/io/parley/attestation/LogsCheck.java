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
import java.util.List;
import java.util.Map;

/** Does the log of logs again from its leaves, and compares. Whose checkpoint a leaf is made of, {@link Fsck} checks for each company. */
@ApplicationScoped
class LogsCheck {
    private final LogsTables logs;
    private final LogsKeys keys;

    LogsCheck(LogsTables logs, LogsKeys keys) {
        this.logs = logs;
        this.keys = keys;
    }

    /** One sentence for each fault. In the caller's transaction. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var head = logs.findHead();
        if (head.isEmpty()) {
            return faults;
        }
        for (var epoch : logs.epochs()) {
            var first = logs.nodes(epoch.number(), List.of(new Place(0, 0))).get(new Place(0, 0));
            if (!Arrays.equals(first, Merkle.leaf(CheckpointLeaf.ofEpoch(epoch.opening())))) {
                faults.add("What epoch " + epoch.number() + " begins with is not its first leaf.");
            }
            check(epoch.closed(), faults);
        }
        check(head.get(), faults);
        return faults;
    }

    private void check(LogHead head, List<String> faults) {
        var stored = logs.all(head.epoch());
        var leaves = new ArrayList<byte[]>();
        for (long i = 0; i < head.size(); i++) {
            var leaf = stored.get(new Place(0, i));
            if (leaf == null) {
                faults.add("Leaf " + i + " is missing.");
                return;
            }
            leaves.add(leaf);
        }
        var grown = Tree.grow(0, leaves, Map.of());
        var tree = new Tree(grown::get);
        if (!grown.keySet().equals(stored.keySet())
                || grown.entrySet().stream().anyMatch(n -> !Arrays.equals(n.getValue(), stored.get(n.getKey())))) {
            faults.add("The tree is not that of its leaves.");
        }
        if (!Arrays.equals(tree.root(head.size()), head.root())) {
            faults.add("The root of the head is not that of the leaves.");
        }
        logs.checkpoints(head.epoch()).forEach((size, note) -> checkpoint(size, note, tree, head, faults));
    }

    private void checkpoint(long size, String note, Tree tree, LogHead head, List<String> faults) {
        var what = "The checkpoint of size " + size;
        try {
            var verifier = VerifierKey.parse(keys.findVerifier().orElse(""));
            var checkpoint = Checkpoint.open(Text.bytes(note), verifier, what);
            if (checkpoint.size() != size
                    || checkpoint.epoch() != head.epoch()
                    || size > head.size()
                    || !Arrays.equals(checkpoint.root(), tree.root(size))) {
                faults.add(what + " is not of this log.");
            }
        } catch (Tampered e) {
            faults.add(e.getMessage());
        }
    }
}
