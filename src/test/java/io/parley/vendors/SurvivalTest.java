package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Two arms of a trial that textbooks calculate (Freireich 1963; Klein and Moeschberger): with and without those who left. */
class SurvivalTest {
    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    private static final Survival TREATED =
            curve(new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
    private static final Survival PLACEBO =
            curve(new int[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, new int[0]);

    @Test
    void thoseWhoLeftCountAsLongAsTheyWereWatched() {
        assertThat(TREATED.steps()).extracting(Survival.Step::day).containsExactly(6, 7, 10, 13, 16, 22, 23);
        values(
                TREATED.steps().stream().map(Survival.Step::share).toList(),
                0.8571,
                0.8067,
                0.7529,
                0.6902,
                0.6275,
                0.5378,
                0.4482);
        values(
                TREATED.steps().stream().map(Survival.Step::error).toList(),
                0.0764,
                0.0869,
                0.0963,
                0.1068,
                0.1141,
                0.1282,
                0.1346);
        assertThat(TREATED.median()).hasValue(23);
        assertThat(TREATED.n()).isEqualTo(21);
    }

    @Test
    void theIntervalStaysBetweenNothingAndAll() {
        var ten = TREATED.steps().get(2);
        assertThat(ten.low()).isCloseTo(0.5032, FOUR_DIGITS);
        assertThat(ten.high()).isCloseTo(0.8894, FOUR_DIGITS);
    }

    @Test
    void numbersAtRiskAreThoseOfTheHandCalculation() {
        assertThat(IntStream.of(6, 7, 10, 13, 16, 22, 23, 36).map(TREATED::atRisk))
                .containsExactly(21, 17, 15, 12, 11, 7, 6, 0);
        assertThat(TREATED.at(5)).isEqualTo(1);
        assertThat(TREATED.at(10)).isCloseTo(18 / 21.0 * 16 / 17 * 14 / 15, within(1e-12));
    }

    @Test
    void theAreaIsTheMeanUpToADay() {
        assertThat(TREATED.restrictedMean(35)).isCloseTo(23.2874, FOUR_DIGITS);
        assertThat(PLACEBO.restrictedMean(35)).isCloseTo(8.6667, FOUR_DIGITS);
    }

    @Test
    void tiesAreOneStepAndTheLastOneIsZero() {
        assertThat(PLACEBO.steps())
                .extracting(Survival.Step::day)
                .containsExactly(1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23);
        values(
                PLACEBO.steps().stream().map(Survival.Step::share).toList(),
                0.9048,
                0.8095,
                0.7619,
                0.6667,
                0.5714,
                0.3810,
                0.2857,
                0.1905,
                0.1429,
                0.0952,
                0.0476,
                0);
        assertThat(PLACEBO.median()).hasValue(8);
    }

    @Test
    void whatIsOpenHasNoMedianAndOrderDoesNotMatter() {
        var open = curve(new int[0], new int[] {10, 90, 300});
        assertThat(open.at(300)).isEqualTo(1);
        assertThat(open.median()).isEmpty();
        var watches = new ArrayList<>(watches(new int[] {6, 6, 7}, new int[] {6, 9}));
        var straight = Survival.of(watches);
        Collections.reverse(watches);
        assertThat(Survival.of(watches)).isEqualTo(straight);
        assertThat(Survival.of(List.of()).steps()).isEmpty();
    }

    private static void values(List<Double> found, double... expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i)).isCloseTo(expected[i], FOUR_DIGITS);
        }
    }

    private static Survival curve(int[] fixed, int[] open) {
        return Survival.of(watches(fixed, open));
    }

    private static List<Survival.Watch> watches(int[] fixed, int[] open) {
        var all = new ArrayList<Survival.Watch>();
        IntStream.of(fixed).forEach(d -> all.add(new Survival.Watch(d, true)));
        IntStream.of(open).forEach(d -> all.add(new Survival.Watch(d, false)));
        return all;
    }
}
