package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final TreeCheck trees;
    private final LogAnchors anchors;
    private final CurrentTenant tenant;

    Fsck(LogRecords records, AuditCheck acts, TreeCheck trees, LogAnchors anchors, CurrentTenant tenant) {
        this.records = records;
        this.acts = acts;
        this.trees = trees;
        this.anchors = anchors;
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
        trees.check(leaves, faults);
        anchors.check(faults);
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Leaf hashes by place, each as its record makes it. */
    private LogLeaves leaves(List<String> faults) {
        var leaves = new LogLeaves();
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

    private static void place(LogRecords.Row record, byte[] input, String what, LogLeaves leaves, List<String> faults) {
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
            leaves.put(record.epoch(), record.index(), Merkle.leaf(input), faults);
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
}
