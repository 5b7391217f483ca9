package io.parley.attestation;

import io.parley.verify.AuditLeaf;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The acts in the log, done again from what was committed to; a part of {@link Fsck}. */
@ApplicationScoped
class AuditCheck {
    private final AuditRecords records;

    AuditCheck(AuditRecords records) {
        this.records = records;
    }

    /** Adds the leaf of each act at its place. */
    void check(LogLeaves leaves, List<String> faults) {
        for (var record : records.list()) {
            var what = "Act " + record.id();
            if (record.entry() == null) {
                faults.add(what + " was removed after it was committed to.");
            } else if (record.salt() != null
                    && !Arrays.equals(Commitment.of(record.salt(), record.entry()), record.commit())) {
                faults.add(what + " does not say what was committed to.");
            }
            if ((record.index() == null) == (record.pendingInput() == null)) {
                faults.add(what
                        + (record.index() == null
                                ? " is neither in the log nor waits for it."
                                : " is in the log and waits for it."));
            }
            var input = AuditLeaf.input(record.id().toString(), record.commit());
            if (record.pendingInput() != null && !Arrays.equals(record.pendingInput(), input)) {
                faults.add(what + " waits for the log with another commitment.");
            }
            if (record.index() != null) {
                leaves.put(record.epoch(), record.index(), Merkle.leaf(input), faults);
                if (!Arrays.equals(record.leafHash(), Merkle.leaf(input))) {
                    faults.add(what + ": its leaf, number " + record.index() + ", is not its own.");
                }
            }
        }
    }
}
