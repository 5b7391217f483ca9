package io.parley.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.alternatives.Safety.Standing;
import org.junit.jupiter.api.Test;

class SafetyTest {
    @Test
    void byPointsItTakesTenMoreAndNoKnockOut() {
        assertThat(Safety.ofPoints(50, 60, false).standing()).isEqualTo(Standing.SAFER);
        assertThat(Safety.ofPoints(50, 59, false).standing()).isEqualTo(Standing.NOT_SAFER);
        assertThat(Safety.ofPoints(20, 90, true).standing()).isEqualTo(Standing.NOT_SAFER);
    }

    @Test
    void byFactsFewTellNothingAndAlikeIsNotSafer() {
        assertThat(Safety.ofFacts(7, 0, 7).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(Safety.ofFacts(5, 3, 8).standing()).isEqualTo(Standing.SAFER);
        assertThat(Safety.ofFacts(4, 4, 12).standing()).isEqualTo(Standing.NOT_SAFER);
    }
}
