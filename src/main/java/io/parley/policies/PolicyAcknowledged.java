package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered a version of a policy. Fired in the transaction that inserts the row, for new rows only: a repeated click
 * is silent. {@code kind}: policy-ack, policy-decline, policy-waiver, policy-correction; {@code choice}: acknowledged,
 * declined, waived; {@code via}: web, kiosk, paper_import, api.
 */
public record PolicyAcknowledged(
        UUID ackId,
        UUID policyVersionId,
        UUID personId,
        String kind,
        String choice,
        String contentSha256,
        String statementSha256,
        Instant actedAt,
        String via,
        @Nullable UUID supersedes)
        implements DomainEvent {
    @Override
    public UUID subjectId() {
        return ackId;
    }

    /** Ids and hashes only: who it was can be erased, this entry cannot. */
    @Override
    public Map<String, String> details() {
        return Map.of(
                "version", policyVersionId.toString(),
                "choice", choice,
                "via", via,
                "content", contentSha256,
                "statement", statementSha256);
    }
}
