package io.parley.policies;

import io.parley.kernel.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody is reminded of what still waits for their answer, in one mail. The subject is the person. */
public record PolicyReminded(Reader reader, List<WaitingPolicy> policies) implements DomainEvent {
    @Override
    public UUID subjectId() {
        return reader.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "versions", policies.stream().map(p -> p.versionId().toString()).collect(Collectors.joining(" ")));
    }
}
