package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The security review of a request has come to a finding; {@code referrer} had asked for it. */
public record RequestReviewed(
        UUID subjectId, UUID person, UUID referrer, String tool, SecurityFinding finding, String text)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "finding", finding.key(), "text", text);
    }
}
