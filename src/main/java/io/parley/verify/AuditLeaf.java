package io.parley.verify;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of an act in the log: what is committed to, and the leaf that the commitment makes. */
public final class AuditLeaf {
    private AuditLeaf() {}

    /** RFC 8785 with string values only; {@code details} is such a text of its own. */
    public static String entry(
            UUID tenant,
            UUID id,
            Instant at,
            @Nullable UUID actorId,
            String actor,
            String kind,
            UUID subject,
            Map<String, String> details) {
        var entry = new TreeMap<String, String>();
        entry.put("v", "1");
        entry.put("tenant", tenant.toString());
        entry.put("entry", id.toString());
        entry.put("at", at.toString());
        entry.put("actor_id", actorId == null ? "" : actorId.toString());
        entry.put("actor", actor);
        entry.put("kind", kind);
        entry.put("subject", subject.toString());
        entry.put("details", CanonicalJson.write(new TreeMap<>(details)));
        return CanonicalJson.write(entry);
    }

    /** Another first line than an acknowledgment's, so that neither can pass as the other. */
    public static byte[] input(String entryId, byte[] commit) {
        return Text.bytes("parley.audit-leaf/v1\naudit\n" + entryId + "\n" + Text.base64(commit) + "\n");
    }
}
