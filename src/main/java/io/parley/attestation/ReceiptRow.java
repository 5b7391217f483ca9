package io.parley.attestation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answered, as their receipt shows it; where it stands in the log, and in which epoch of it. */
record ReceiptRow(
        UUID id,
        String person,
        String policy,
        String version,
        String statement,
        String choice,
        Instant actedAt,
        String contentSha256,
        @Nullable Long index,
        int epoch) {
    public boolean isAcknowledged() {
        return choice.equals("acknowledged");
    }

    public boolean isDeclined() {
        return choice.equals("declined");
    }

    /** People count from one. */
    public long number() {
        return index == null ? 0 : index + 1;
    }
}
