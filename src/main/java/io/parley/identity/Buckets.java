package io.parley.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts by key. A bucket that is full again says nothing, so it may be forgotten. */
@ApplicationScoped
class Buckets {
    private static final int MANY = 50_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final TimeMeter meter;

    Buckets(Clock clock) {
        meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                var now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** 0 when it is allowed, else the seconds to wait. A limit of 0 allows everything. */
    long take(String key, int limit, Duration period) {
        if (limit == 0) {
            return 0;
        }
        if (buckets.size() > MANY) {
            buckets.entrySet().removeIf(e -> e.getValue().getAvailableTokens() >= limit);
        }
        var bucket = buckets.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(l -> l.capacity(limit).refillGreedy(limit, period))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
}
