package io.parley.alternatives;

import static io.parley.catalog.Reason.CALLS_AND_VOICE_NOTES;
import static io.parley.catalog.Reason.CONTACTS_ARE_THERE;
import static io.parley.catalog.Reason.FILE_SIZE;
import static io.parley.catalog.Reason.HABIT;
import static io.parley.catalog.Reason.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageRuleTest {
    private static final Map<Reason, Capability> USED = capabilities(Map.of());
    private static final Map<Reason, Capability> OFFERED = capabilities(Map.of(
            CALLS_AND_VOICE_NOTES, Level.COVERS,
            CONTACTS_ARE_THERE, Level.PARTLY,
            FILE_SIZE, Level.LACKS,
            HABIT, Level.OTHERWISE));

    @Test
    void partlyCountsHalfAndUnknownCountsAsNotCovered() {
        var coverage = cover(Map.of(CALLS_AND_VOICE_NOTES, 1, CONTACTS_ARE_THERE, 1, FILE_SIZE, 1, NOTIFICATIONS, 1));
        assertThat(coverage.percent()).isEqualTo(37);
        assertThat(coverage.isGap()).isTrue();
        assertThat(coverage.covered()).containsExactly(CALLS_AND_VOICE_NOTES);
        assertThat(coverage.partly()).containsExactly(CONTACTS_ARE_THERE);
        assertThat(coverage.lost()).containsExactly(FILE_SIZE);
        assertThat(coverage.unknown()).containsExactly(NOTIFICATIONS);
    }

    @Test
    void whatManyPeopleSayWeighsMore() {
        assertThat(cover(Map.of(CALLS_AND_VOICE_NOTES, 9, FILE_SIZE, 1)).percent())
                .isEqualTo(90);
        assertThat(cover(Map.of(CALLS_AND_VOICE_NOTES, 9, FILE_SIZE, 6)).isGap())
                .as("exactly 60 %% is enough")
                .isFalse();
        assertThat(cover(Map.of(CALLS_AND_VOICE_NOTES, 0, FILE_SIZE, 1)).trace())
                .as("nobody states it")
                .hasSize(1);
    }

    @Test
    void whatNoToolAnswersIsNotHeldAgainstATool() {
        var coverage = cover(Map.of(CALLS_AND_VOICE_NOTES, 1, HABIT, 5));
        assertThat(coverage.percent()).isEqualTo(100);
        assertThat(coverage.counted()).isEqualTo(1);
        assertThat(coverage.otherwise()).containsExactly(HABIT);
        assertThat(cover(Map.of(HABIT, 5)).counted()).isZero();
    }

    private static Coverage cover(Map<Reason, Integer> weights) {
        return CoverageRule.of("used", USED, "offered", OFFERED, weights);
    }

    private static Map<Reason, Capability> capabilities(Map<Reason, Level> levels) {
        var all = new java.util.EnumMap<Reason, Capability>(Reason.class);
        for (var reason : Reason.values()) {
            all.put(
                    reason,
                    new Capability(reason, levels.getOrDefault(reason, Level.UNKNOWN), Rule.NOTHING_KNOWN, List.of()));
        }
        return all;
    }
}
