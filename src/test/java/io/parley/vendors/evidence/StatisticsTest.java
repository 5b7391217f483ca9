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

    @Test
    void differencesAreDrawnTogether() {
        var right = new Pairs();
        var wrong = new Pairs();
        right.add(toy(true));
        wrong.add(toy(true).stream()
                .map(o -> new Outcome(o.tool(), -o.score(), o.days(), o.fixed()))
                .toList());
        var less = right.less(wrong);
        assertThat(less.c()).isCloseTo(5.0 / 6 - 1.0 / 6, within(1e-12));
        assertThat(less.low()).isLessThanOrEqualTo(less.c());
        assertThat(right.less(right)).isEqualTo(new Pairs.Figure(0, 0, 0));
        assertThat(new Pairs().figure().c()).isNaN();
    }

    @Test
    void sharesThatWereForetoldAreHeldAgainstThoseThatCame() {
        var told = new Reliability();
        for (int i = 0; i < 10; i++) {
            told.add(0.8, i < 8);
            told.add(0.3, i < 3);
        }
        assertThat(told.brier()).isCloseTo((8 * 0.04 + 2 * 0.64 + 3 * 0.49 + 7 * 0.09) / 20, within(1e-12));
        assertThat(told.slope()).as("neither too sure nor too shy").isCloseTo(1, within(1e-9));
        assertThat(told.missed()).isEqualTo(9);
        assertThat(told.tenths()).hasSize(10).allMatch(g -> g.cases() == 2);
        assertThat(told.tenths().get(0).foretold()).isCloseTo(0.3, within(1e-12));
        var all = new Reliability();
        all.add(0.9, true);
        assertThat(all.slope()).as("nothing was missed").isNaN();
    }

    private static List<Outcome> toy(boolean thirdFixed) {
        return List.of(
                new Outcome("a", 90, 5, true),
                new Outcome("b", 80, 9, true),
                new Outcome("c", 70, 7, thirdFixed),
                new Outcome("d", 60, 20, true));
    }
}
