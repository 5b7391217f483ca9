package io.parley.assessments;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A tool stands elsewhere than before: another letter, or 10 points and more. {@code before} and {@code after}: letter and points. */
public record AssessmentMoved(UUID subjectId, String tool, String before, String after, String method)
        implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "before", before, "after", after, "method", method);
    }
}
