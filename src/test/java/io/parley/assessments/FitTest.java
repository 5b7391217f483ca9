package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void anAlternativeThatPeopleLikeLessIsFlagged() {
        assertThat(fit(40, replaced(75)).ratedBelow()).hasSize(1);
        assertThat(fit(75, replaced(75)).ratedBelow()).isEmpty();
        assertThat(fit(80, replaced(75)).ratedBelow()).isEmpty();
    }

    /** Nobody liking it is a number; a number that may not be shown is none. */
    @Test
    void onlyNumbersThatMayBeShownAreCompared() {
        assertThat(fit(0, replaced(75)).ratedBelow()).hasSize(1);
        assertThat(fit(null, replaced(75)).ratedBelow()).isEmpty();
        assertThat(fit(40, replaced(null)).ratedBelow()).isEmpty();
    }

    private static Fit fit(@Nullable Integer satisfied, Fit.Replaces replaces) {
        return new Fit("Survey", Instant.EPOCH, 20, satisfied, List.of(replaces));
    }

    private static Fit.Replaces replaced(@Nullable Integer satisfied) {
        return new Fit.Replaces("other", "Other", satisfied, 60, false);
    }
}
