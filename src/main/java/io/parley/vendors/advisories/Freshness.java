package io.parley.vendors.advisories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code readTo}: the latest day that the feed's records speak of; null where none says. */
record Freshness(String feed, Instant completeAt, @Nullable LocalDate readTo, boolean stale) {
    private static final Duration FRESH = Duration.ofHours(48);

    static boolean isStale(Instant completeAt, Instant now) {
        return completeAt.plus(FRESH).isBefore(now);
    }
}
