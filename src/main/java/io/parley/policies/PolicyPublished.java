package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A version holds from now on. */
public record PolicyPublished(UUID subjectId, String title, String label, ChangeClass change, String contentSha256)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("title", title, "version", label, "change", change.key(), "content", contentSha256);
    }
}
