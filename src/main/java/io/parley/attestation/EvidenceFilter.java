package io.parley.attestation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are meant: what stands in the log below {@code size} of its epoch, or in an epoch before, and was given until {@code cutoff}.
 *
 * @param policy null for all policies
 */
record EvidenceFilter(@Nullable UUID policy, Instant cutoff, int epoch, long size) {
    /** What that wish means at this moment. */
    static EvidenceFilter now(EvidenceWish wish, LogHead head, Instant now) {
        return new EvidenceFilter(wish.policy(), EvidenceBundle.cutoff(wish.asOf(), now), head.epoch(), head.size());
    }
}
