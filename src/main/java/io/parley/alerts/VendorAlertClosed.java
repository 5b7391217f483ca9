package io.parley.alerts;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody looked at an alert and said what was done about it. */
public record VendorAlertClosed(UUID subjectId, String tool, String caseId, String because) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "case", caseId, "because", because);
    }
}
