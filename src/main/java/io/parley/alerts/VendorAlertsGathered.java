package io.parley.alerts;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Alerts that nobody was told of yet, for one mail. */
public record VendorAlertsGathered(UUID subjectId, List<AlertRow> alerts) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("alerts", Integer.toString(alerts.size()));
    }
}
