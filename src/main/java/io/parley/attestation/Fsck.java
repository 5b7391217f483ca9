package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Checkpoint;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import io.parley.verify.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Does the company's whole log again from what was committed to, and compares: records, leaves, tree, head, checkpoints, key.
 * Finds what an administrator of the database changed, not what an operator signed anew: for that there are bundles.
 */
@ApplicationScoped
public class Fsck {
    private static final int MOST_FAULTS = 100;

    private final LogRecords records;
    private final AuditCheck acts;
    private final LogTables tables;
    private final LogKeys keys;
    private final CurrentTenant tenant;

    Fsck(LogRecords records, AuditCheck acts, LogTables tables, LogKeys keys, CurrentTenant tenant) {
        this.records = records;
        this.acts = acts;
        this.tables = tables;
        this.keys = keys;
        this.tenant = tenant;
    }

    /** One sentence for each fault, at most a hundred; none when all is well. Outside any transaction. */
    public List<String> run(UUID company) {
        return tenant.inTransaction(company, this::check);
    }

    /** As {@link #run}, for the current company in the caller's transaction. */
    List<String> check() {
        var faults = new ArrayList<String>();
        var leaves = leaves(faults);
        acts.check(leaves, faults);
        if (records.orphans() > 0) {
            faults.add("Answers removed after they were committed to: " + records.orphans() + ".");
        }
        tree(leaves, faults);
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Leaf hashes by place, each as its record makes it. */
    private Map<Long, byte[]> leaves(List<String> faults) {
        var leaves = new HashMap<Long, byte[]>();
        for (var record : records.list()) {
            var what = "Record " + record.id();
            if (record.factsJcs() == null) {
                faults.add(what + " was never committed to.");
                continue;
            }
            var facts = CanonicalJson.find(record.factsJcs()).orElse(Map.of());
            if (!says(record, facts)) {
                faults.add(what + " does not say what was committed to.");
            }
            var commitF = Commitment.of(Objects.requireNonNull(record.saltF()), record.factsJcs());
            if (!Arrays.equals(commitF, record.commitF())) {
                faults.add(what + ": its facts or their salt were changed.");
            }
            if (record.identityJcs() != null
                    && !Arrays.equals(
                            Commitment.of(Objects.requireNonNull(record.saltI()), record.identityJcs()),
                            record.commitI())) {
                faults.add(what + ": its identity or its salt were changed.");
            }
            var input = Commitment.leafInput(
                    facts.getOrDefault("kind", ""),
                    facts.getOrDefault("policy_version", ""),
                    Objects.requireNonNull(record.commitF()),
                    Objects.requireNonNull(record.commitI()));
            place(record, input, what, leaves, faults);
        }
        return leaves;
    }

    private static void place(
            LogRecords.Row record, byte[] input, String what, Map<Long, byte[]> leaves, List<String> faults) {
        if ((record.index() == null) == (record.pendingInput() == null)) {
            faults.add(what
                    + (record.index() == null
                            ? " is neither in the log nor waits for it."
                            : " is in the log and waits for it."));
        }
        if (record.pendingInput() != null && !Arrays.equals(record.pendingInput(), input)) {
            faults.add(what + " waits for the log with other commitments.");
        }
        if (record.index() != null) {
            leaves.put(record.index(), Merkle.leaf(input));
            if (!Arrays.equals(record.leafHash(), Merkle.leaf(input))) {
                faults.add(what + ": its leaf, number " + record.index() + ", is not its own.");
            }
        }
    }

    private boolean says(LogRecords.Row record, Map<String, String> facts) {
        return record.id().toString().equals(facts.get("ack_id"))
                && tenant.id().toString().equals(facts.get("tenant"))
                && record.policyVersion().toString().equals(facts.get("policy_version"))
                && record.choice().equals(facts.get("choice"))
                && record.contentSha256().equals(facts.get("content_sha256"))
                && record.statementSha256().equals(facts.get("statement_sha256"))
                && AckRecorder.time(record.actedAt().truncatedTo(ChronoUnit.MILLIS))
                        .equals(facts.get("acted_at"))
                && record.via().equals(facts.get("via"))
                && Objects.equals(Objects.toString(record.supersedes(), null), facts.get("supersedes"))
                && Objects.toString(record.commitmentSubject()).equals(facts.get("subject_ref"))
                && (record.identityJcs() == null // erased, and with it whose it was
                        || Objects.toString(record.subject()).equals(facts.get("subject_ref")));
    }

    private void tree(Map<Long, byte[]> leaves, List<String> faults) {
        var head = tables.findHead().orElse(new LogHead(0, 0, Merkle.empty(), false));
        var ordered = new ArrayList<byte[]>();
        for (long i = 0; i < Math.max(head.size(), leaves.size()); i++) {
            var leaf = leaves.get(i);
            if (leaf == null) {
                faults.add("Leaf " + i + " is missing.");
                return;
            }
            ordered.add(leaf);
        }
        if (head.size() != leaves.size()) {
            faults.add("The head says " + head.size() + " records, and there are " + leaves.size() + ".");
        }
        var grown = Tree.grow(0, ordered, Map.of());
        var tree = new Tree(grown::get);
        if (!Arrays.equals(tree.root(ordered.size()), head.root())) {
            faults.add("The root of the head is not that of the records.");
        }
        compare(grown, records.nodes(), faults);
        checkpoints(tree, head, ordered.size(), faults);
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

    private void checkpoints(Tree tree, LogHead head, long size, List<String> faults) {
        var notes = records.checkpoints();
        if (notes.isEmpty() && size == 0) {
            return;
        }
        VerifierKey key;
        try {
            key = keys.canSign()
                    ? keys.get().verifier()
                    : VerifierKey.parse(keys.findVerifier().orElse(""));
        } catch (Tampered | RuntimeException e) {
            faults.add("The signing key was changed, or is not of this installation.");
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
