package io.parley.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The product's clock: UTC in whole microseconds, as PostgreSQL keeps them. A replay of use (the demo company's story) runs
 * its steps at earlier instants, on its own thread alone; nobody else ever sees another time than now.
 */
public class ReplayClock extends Clock {
    private static final Clock NOW = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private final ThreadLocal<@Nullable Instant> then;
    private final ZoneId zone;

    public ReplayClock() {
        this(new ThreadLocal<>(), ZoneOffset.UTC);
    }

    private ReplayClock(ThreadLocal<@Nullable Instant> then, ZoneId zone) {
        this.then = then;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        var moved = then.get();
        return moved == null ? NOW.instant() : moved;
    }

    /** Runs one step as if it were {@code at}. */
    public <T> T at(Instant at, Callable<T> step) throws Exception {
        var before = then.get();
        then.set(at);
        try {
            return step.call();
        } finally {
            then.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ReplayClock(then, zone);
    }
}
