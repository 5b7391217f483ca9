package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A second person approved what one had proposed; it counts from {@code effectiveOn}. */
public record DecisionApproved(
        UUID subjectId,
        String tool,
        DecisionState outcome,
        LocalDate effectiveOn,
        LocalDate reviewBy,
        String reason,
        @Nullable String overrideBecause,
        UUID proposer,
        UUID approver)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("tool", tool);
        details.put("outcome", outcome.key());
        details.put("effective-on", effectiveOn.toString());
        details.put("review-by", reviewBy.toString());
        details.put("reason", reason);
        if (overrideBecause != null) {
            details.put("override-because", overrideBecause);
        }
        return details;
    }
}
