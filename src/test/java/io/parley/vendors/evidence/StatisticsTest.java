package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parley.vendors.evidence.Statistics.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class StatisticsTest {
    @Test
    void concordanceCountsComparablePairs() {
        assertThat(Statistics.concordance(toy(true)).c()).isEqualTo(5.0 / 6);
        assertThat(Statistics.concordance(toy(false)).c()).isEqualTo(1);
        assertThat(Statistics.concordance(List.of()).c()).isNaN();
    }

    @Test
    void ranksShareTies() {
        double rho = Statistics.spearman(new double[] {1, 2, 2, 4}, new double[] {10, 30, 20, 40});
        assertThat(rho).isCloseTo(0.9487, within(5e-5));
        assertThat(Statistics.spearman(new double[] {1, 1}, new double[] {1, 2}))
                .isZero();
    }

    private static List<Outcome> toy(boolean thirdFixed) {
        return List.of(
                new Outcome("a", 90, 5, true),
                new Outcome("b", 80, 9, true),
                new Outcome("c", 70, 7, thirdFixed),
                new Outcome("d", 60, 20, true));
    }
}
