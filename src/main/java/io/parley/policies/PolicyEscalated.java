package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A manager is told who of their people has answered no reminder. The subject is the manager. */
public record PolicyEscalated(Reader manager, List<Late> late) implements DomainEvent {
    /** One person and one text without an answer. */
    public record Late(UUID personId, String name, UUID policyId, String title, String label, LocalDate dueOn) {}

    @Override
    public UUID subjectId() {
        return manager.id();
    }

    /** Ids only: names can be erased, this entry cannot. */
    @Override
    public Map<String, String> details() {
        return Map.of(
                "people",
                late.stream().map(l -> l.personId().toString()).distinct().collect(Collectors.joining(" ")),
                "policies",
                late.stream().map(l -> l.policyId().toString()).distinct().collect(Collectors.joining(" ")));
    }
}
