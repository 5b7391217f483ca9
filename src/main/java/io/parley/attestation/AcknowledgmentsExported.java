package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** A file of answers was written to its end: how many are in it, and its SHA-256. Where this is missing, it was cut off. */
public record AcknowledgmentsExported(UUID subjectId, long records, String sha256) implements DomainEvent {
    @Override
    public Map<String, String> details() {
        return Map.of("records", Long.toString(records), "sha256", sha256);
    }
}
