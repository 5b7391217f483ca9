package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** After an older state of the log had been put back, it goes on in a new epoch. */
public record LogReopened(
        UUID subjectId, int epoch, String reason, long signedEpoch, long signedSize, int leftEpoch, long leftSize)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of(
                "epoch", "" + epoch,
                "reason", reason,
                "signedEpoch", "" + signedEpoch,
                "signedSize", "" + signedSize,
                "leftEpoch", "" + leftEpoch,
                "leftSize", "" + leftSize);
    }
}
