package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody asked for a bundle of evidence. */
public record EvidenceRequested(UUID subjectId, String asOf, String policy, String names) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("asOf", asOf, "policy", policy, "names", names);
    }
}
