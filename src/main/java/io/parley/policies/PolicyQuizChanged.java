package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A policy's quiz is another one: {@code what} is added, retired or size, {@code which} the situation's id or the number drawn. */
public record PolicyQuizChanged(UUID subjectId, String what, String which) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("what", what, "which", which);
    }
}
