package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void weekendsDoNotCount() {
        assertThat(WorkingDays.after(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(WorkingDays.after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(WorkingDays.after(FRIDAY, 10)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(FRIDAY.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aClockThatStoodStillGoesOnWhereItWas() {
        assertThat(WorkingDays.between(FRIDAY, FRIDAY)).isZero();
        assertThat(WorkingDays.between(FRIDAY, FRIDAY.plusDays(3))).isEqualTo(1);
        assertThat(WorkingDays.between(FRIDAY, FRIDAY.minusDays(3))).isZero();
    }
}
