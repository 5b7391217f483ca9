package io.parley.assessments;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** The company counts something more, or less, from now on. */
public record AssessmentWeightsChanged(UUID subjectId, Map<String, String> weights) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return weights;
    }
}
