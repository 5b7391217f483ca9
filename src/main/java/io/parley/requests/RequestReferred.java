package io.parley.requests;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody else has to look at the security of what is asked for before it may be approved. */
public record RequestReferred(UUID subjectId, UUID person, UUID by, String tool, String note) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "note", note);
    }
}
