package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final org.assertj.core.data.Offset<Double> FOUR_DIGITS = within(0.00005);

    /** Newcombe 1998, table I, method 3 (score): 81/263, 15/148, 0/20, 1/29. */
    @Test
    void intervalsAreThoseOfTheLiterature() {
        between(Rate.of(81, 263, 0), 0.2553, 0.3662);
        between(Rate.of(15, 148, 0), 0.0624, 0.1605);
        between(Rate.of(0, 20, 0), 0, 0.1611);
        between(Rate.of(1, 29, 0), 0.0061, 0.1718);
    }

    @Test
    void theEndsAreReachedAndNothingIsAnywhere() {
        assertThat(Rate.of(20, 20, 0).high()).isEqualTo(1);
        assertThat(Rate.of(20, 20, 0).low()).isCloseTo(1 - 0.1611, FOUR_DIGITS);
        assertThat(Rate.of(0, 20, 20).low()).isZero();
        assertThat(Rate.of(0, 0, 0)).isEqualTo(new Rate(0, 0, 0, 1, 0));
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> Rate.of(3, 4, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void between(Rate rate, double low, double high) {
        assertThat(rate.low()).isCloseTo(low, FOUR_DIGITS);
        assertThat(rate.high()).isCloseTo(high, FOUR_DIGITS);
    }
}
