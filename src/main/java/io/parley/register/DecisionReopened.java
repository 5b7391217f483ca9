package io.parley.register;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Something new is on record about the tool: the decision stays in force and is under review again. */
public record DecisionReopened(UUID subjectId, String tool, String caseId) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "case", caseId);
    }
}
