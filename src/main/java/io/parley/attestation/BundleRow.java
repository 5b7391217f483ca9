package io.parley.attestation;

import io.parley.kernel.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bundle as people see it. */
record BundleRow(
        UUID id,
        @Nullable LocalDate begin,
        LocalDate asOf,
        @Nullable String policy,
        String preset,
        boolean withNames,
        String requestedBy,
        Instant requestedAt,
        int done,
        int total,
        long logSize,
        @Nullable Instant finishedAt,
        boolean failed,
        @Nullable String failure,
        long kilobytes,
        @Nullable String sha256) {
    static BundleRow of(EvidenceBundle b, Map<UUID, String> policies, int most) {
        var words = Languages.messages(EvidenceMessages.class);
        var failure = BundleFailure.find(b.failure);
        return new BundleRow(
                b.id,
                b.beginsOn,
                b.asOf,
                b.policyId == null ? null : policies.getOrDefault(b.policyId, b.policyId.toString()),
                Preset.get(b.preset).title(words),
                b.withNames,
                b.requestedByName,
                b.requestedAt,
                b.done,
                b.total,
                b.logSize,
                b.finishedAt,
                b.failedAt != null,
                failure == null ? null : failure.text(words, most),
                Math.max(1, b.fileBytes / 1024),
                b.fileSha256);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isOpen() {
        return finishedAt == null && !failed;
    }
}
