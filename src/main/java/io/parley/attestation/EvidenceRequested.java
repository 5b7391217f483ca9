package io.parley.attestation;

import io.parley.kernel.DomainEvent;
import java.util.Map;
import java.util.UUID;

/** Somebody asked for a bundle of evidence. */
public record EvidenceRequested(UUID subjectId, String from, String asOf, String policy, String preset, String names)
        implements DomainEvent {
    static EvidenceRequested of(UUID bundle, EvidenceWish wish) {
        return new EvidenceRequested(
                bundle,
                wish.begin() == null ? "" : wish.begin().toString(),
                wish.asOf().toString(),
                wish.policy() == null ? "all" : wish.policy().toString(),
                wish.preset().key(),
                wish.withNames() ? "yes" : "no");
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from, "asOf", asOf, "policy", policy, "preset", preset, "names", names);
    }
}
