package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A bundle of evidence is ready to be taken. */
public record EvidenceExported(UUID subjectId, int records, long logSize, String sha256) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("records", "" + records, "logSize", "" + logSize, "sha256", sha256);
    }
}
