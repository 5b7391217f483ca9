package io.parley.alerts;

import io.parley.kernel.DomainEvent;
import io.parley.vendors.Exposure;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A vendor's record says something new about a tool of the register. */
public record VendorAlertRaised(UUID subjectId, String tool, String caseId, Exposure.Kind reason, LocalDate day)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "case", caseId, "reason", reason.name(), "day", day.toString());
    }
}
