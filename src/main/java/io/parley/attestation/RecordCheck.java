package io.parley.attestation;

import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What the verifiers check of one answer, before there is a bundle: that what it says is what stands in the log. */
final class RecordCheck {
    private final IntFunction<Optional<SignedTree>> signed;

    /** {@code signed}: by epoch, empty where nothing is proven. */
    RecordCheck(IntFunction<Optional<SignedTree>> signed) {
        this.signed = signed;
    }

    /** {@code record}: as {@link EvidenceRecords#page} reads it. */
    boolean stands(Tuple record) {
        var identity = record.get("identity_jcs", String.class);
        var stored = record.get("commit_i", byte[].class);
        var commitI = identity == null ? stored : Commitment.of(record.get("salt_i", byte[].class), identity);
        var leaf = record.get("leaf_hash", byte[].class);
        long index = record.get("idx", Number.class).longValue();
        return Arrays.equals(commitI, stored)
                && facts(
                                record.get("ack_id").toString(),
                                record.get("facts_jcs", String.class),
                                record.get("salt_f", byte[].class),
                                commitI,
                                leaf)
                        .isPresent()
                && signed.apply(record.get("epoch", Number.class).intValue())
                        .filter(tree -> tree.holds(index, leaf))
                        .isPresent();
    }

    /** What an answer says, where that is what its leaf of the log was made of; empty where somebody changed it since. */
    static Optional<Map<String, String>> facts(String ack, String jcs, byte[] salt, byte[] commitI, byte[] leaf) {
        return CanonicalJson.find(jcs)
                .filter(facts -> ack.equals(facts.get("ack_id")))
                .filter(facts -> Arrays.equals(
                        leaf,
                        Merkle.leaf(Commitment.leafInput(
                                facts.getOrDefault("kind", ""),
                                facts.getOrDefault("policy_version", ""),
                                Commitment.of(salt, jcs),
                                commitI))));
    }
}
