package io.parley.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figure F1: what PostgreSQL acknowledged is there after {@code kill -9} of all its processes under load. */
class DurabilityE2E {
    private static final int CYCLES = 20;
    private static final int CONTROL_CYCLES = 20;
    private static final int ACKNOWLEDGED_PER_CYCLE = 500;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @Test
    void killedDatabaseKeepsEveryAcknowledgedRow() throws Exception {
        try (KilledDatabase database = new KilledDatabase(home, Map.of())) {
            Duration slowest = Duration.ZERO;
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                int before = database.acknowledged().size();
                database.writeUntil(ACKNOWLEDGED_PER_CYCLE);
                Duration recovery = database.killAndRestart();
                slowest = recovery.compareTo(slowest) > 0 ? recovery : slowest;

                assertThat(database.acknowledged().size() - before).isGreaterThanOrEqualTo(ACKNOWLEDGED_PER_CYCLE);
                assertThat(database.lost()).as("lost in cycle %d", cycle).isEmpty();
                assertThat(database.duplicates())
                        .as("duplicates in cycle %d", cycle)
                        .isZero();
                assertThat(database.neverSent()).as("rows from nowhere").isEmpty();
            }
            System.out.printf(
                    "F1: %d kills, %d acknowledged, 0 lost, 0 duplicate; %d in doubt, of which %d committed;"
                            + " slowest recovery %d ms%n",
                    CYCLES,
                    database.acknowledged().size(),
                    database.inDoubt().size(),
                    database.committedInDoubt(),
                    slowest.toMillis());
            assertThat(slowest).isLessThan(RECOVERY);
        }
    }

    /** The control: the same kills and the same count must find losses where losses are allowed. */
    @Test
    void withoutSynchronousCommitSomeAreLost() throws Exception {
        try (KilledDatabase database = new KilledDatabase(home, Map.of("synchronous_commit", "off"))) {
            int cycle = 0;
            while (cycle < CONTROL_CYCLES && database.lost().isEmpty()) {
                cycle++;
                database.writeUntil(ACKNOWLEDGED_PER_CYCLE);
                database.killAndRestart();
            }
            System.out.printf(
                    "F1 control, synchronous_commit=off: %d of %d acknowledged lost by kill %d%n",
                    database.lost().size(), database.acknowledged().size(), cycle);
            assertThat(database.lost()).isNotEmpty();
        }
    }
}
