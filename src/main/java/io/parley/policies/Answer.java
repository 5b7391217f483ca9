package io.parley.policies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answered; {@code isNew} when this very call wrote it. */
public record Answer(
        UUID id,
        UUID policyId,
        UUID versionId,
        Choice choice,
        @Nullable String reason,
        Instant actedAt,
        boolean isNew) {
    static Answer of(Acknowledgment row, UUID policyId, boolean isNew) {
        return new Answer(row.id, policyId, row.policyVersionId, row.choice(), row.reason, row.actedAt, isNew);
    }
}
