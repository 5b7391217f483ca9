package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody begins to take answers out of the house as a file; the subject is the file's own number, which stands in it. */
public record AcknowledgmentsTaken(UUID subjectId, String format, String asOf, String policy, String names)
        implements DomainEvent {
    static AcknowledgmentsTaken of(UUID file, AcknowledgmentFile.Format format, EvidenceWish wish) {
        return new AcknowledgmentsTaken(
                file,
                format.key(),
                wish.asOf().toString(),
                wish.policy() == null ? "all" : wish.policy().toString(),
                wish.withNames() ? "yes" : "no");
    }

    @Override
    public Map<String, String> details() {
        return Map.of("format", format, "asOf", asOf, "policy", policy, "names", names);
    }
}
