package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A second person approved what one had proposed; it counts from {@code effectiveOn}. */
public record DecisionApproved(
        UUID subjectId,
        String tool,
        DecisionState outcome,
        LocalDate effectiveOn,
        LocalDate reviewBy,
        String reason,
        UUID proposer,
        UUID approver)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of(
                "tool",
                tool,
                "outcome",
                outcome.key(),
                "effective-on",
                effectiveOn.toString(),
                "review-by",
                reviewBy.toString(),
                "reason",
                reason);
    }
}
