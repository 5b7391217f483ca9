package io.parley.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that held at some moment. {@code said}: what was approved, as it stands in the history for good: outcome, until,
 * alternative, none-because, override-because, ban-pressure (people who use it, people who answered, coverage in percent, people
 * left without) and one entry for each line of the matrix, rule.data.recipient.device[.purpose].
 */
public record DecisionHeld(
        UUID id,
        String tool,
        Instant decidedAt,
        LocalDate since,
        @Nullable LocalDate reviewBy,
        String reason,
        String approvedBecause,
        Map<String, String> said) {}
