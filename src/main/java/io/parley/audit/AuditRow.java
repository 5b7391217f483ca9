package io.parley.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as a reader sees it; details in a fixed order. */
record AuditRow(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String kind,
        UUID subjectId,
        Map<String, String> details) {
    static AuditRow of(AuditEntry e) {
        return new AuditRow(e.id, e.at, e.actorId, e.actor, e.kind, e.subjectId, new TreeMap<>(e.details));
    }
}
