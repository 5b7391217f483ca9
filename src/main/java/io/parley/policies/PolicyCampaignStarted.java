package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** People are asked to read a version. */
public record PolicyCampaignStarted(UUID subjectId, UUID versionId, String audience, int asked) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("version", versionId.toString(), "audience", audience, "asked", Integer.toString(asked));
    }
}
