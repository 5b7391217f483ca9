package io.parley.audit;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody took entries of the audit log with them. The subject is who did. */
record AuditExported(UUID subjectId, long entries, Map<String, String> filter) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        var details = new java.util.TreeMap<String, String>();
        details.put("entries", String.valueOf(entries));
        filter.forEach((name, value) -> {
            if (!value.isEmpty()) {
                details.put(name, value);
            }
        });
        return details;
    }
}
