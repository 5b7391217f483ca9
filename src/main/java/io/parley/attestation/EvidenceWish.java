package io.parley.attestation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a bundle of. Throws for names where the preset never has any.
 *
 * @param policy null for all policies
 * @param begin first day of the period; null where the preset has none
 */
record EvidenceWish(
        @Nullable UUID policy, @Nullable LocalDate begin, LocalDate asOf, Preset preset, boolean withNames) {
    EvidenceWish {
        if (withNames && !preset.names) {
            throw new IllegalArgumentException("The preset " + preset.key() + " never holds names");
        }
    }

    static EvidenceWish everything(LocalDate asOf) {
        return new EvidenceWish(null, null, asOf, Preset.EVERYTHING, true);
    }
}
