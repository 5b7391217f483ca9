package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Tree;
import jakarta.persistence.Tuple;
import java.util.Arrays;

/** What the verifiers check of one answer, before there is a bundle: that what it says is what stands in the log. */
final class RecordCheck {
    private final LogHead head;
    private final Tree tree;

    RecordCheck(LogHead head, Tree tree) {
        this.head = head;
        this.tree = tree;
    }

    /** {@code record}: as {@link EvidenceRecords#page} reads it. */
    boolean stands(Tuple record) {
        var facts = CanonicalJson.find(record.get("facts_jcs", String.class)).orElse(null);
        if (facts == null || !record.get("ack_id").toString().equals(facts.get("ack_id"))) {
            return false;
        }
        var commitF = Commitment.of(record.get("salt_f", byte[].class), record.get("facts_jcs", String.class));
        var identity = record.get("identity_jcs", String.class);
        var stored = record.get("commit_i", byte[].class);
        var commitI = identity == null ? stored : Commitment.of(record.get("salt_i", byte[].class), identity);
        var leaf = Merkle.leaf(Commitment.leafInput(
                facts.getOrDefault("kind", ""), facts.getOrDefault("policy_version", ""), commitF, commitI));
        long index = record.get("idx", Number.class).longValue();
        return Arrays.equals(commitI, stored)
                && Arrays.equals(leaf, record.get("leaf_hash", byte[].class))
                && Merkle.isIncluded(index, head.size(), leaf, tree.inclusion(index, head.size()), head.root());
    }
}
