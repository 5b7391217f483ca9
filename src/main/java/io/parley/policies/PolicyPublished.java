package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A version holds from now on. {@code overrides}: why tools are forbidden all the same that many need; empty where none are. */
public record PolicyPublished(
        UUID subjectId, String title, String label, ChangeClass change, String contentSha256, String overrides)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("title", title);
        details.put("version", label);
        details.put("change", change.key());
        details.put("content", contentSha256);
        if (!overrides.isEmpty()) {
            details.put("override-because", overrides);
        }
        return details;
    }
}
