package io.parley.audit;

import io.parley.kernel.Languages;
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

    /** The kind in the reader's words. */
    public String done() {
        return words(kind);
    }

    static String words(String kind) {
        var plain = kind.replace('-', ' ');
        var other = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return Languages.messages(AuditWordMessages.class).done(kind, other);
    }
}
