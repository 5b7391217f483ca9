package io.parley.overview;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** People are to leave one tool for another. */
public record SwitchPlanned(UUID subjectId, String tool, String to, LocalDate until) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("tool", tool, "to", to, "until", until.toString());
    }
}
