package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a vendor has in place is there, missing for sure, or unknown; one that is there does not stand for the other seven. */
class ChecklistTest {
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    @Test
    void oneThatIsThereIsNotTheWholeList() {
        var one = share(1, 0);
        assertThat(one.value()).isEqualTo((1 + 7 * 0.5) / 8);
        assertThat(one.low()).isEqualTo(1.0 / 8);
        assertThat(one.high()).isEqualTo(1);
        assertThat(new Checklist(1, 0).share(Method.Unchecked.LEFT_OUT).value())
                .as("the first version, which stays as it is")
                .isEqualTo(1);
    }

    @Test
    void fullMarksNeedAllEightAndNoneNeedsAllEightMissing() {
        assertThat(share(8, 0)).isEqualTo(new Checklist.Share(1, 1, 1));
        assertThat(share(7, 0).value()).isLessThan(1);
        assertThat(share(0, 8)).isEqualTo(new Checklist.Share(0, 0, 0));
        assertThat(share(0, 7).value()).isPositive();
        assertThat(share(5, 3)).isEqualTo(new Checklist.Share(0.625, 0.625, 0.625));
    }

    @Test
    void nothingCheckedIsOneHalfWithAllDoubt() {
        for (var rule : Method.Unchecked.values()) {
            assertThat(new Checklist(0, 0).share(rule)).isEqualTo(new Checklist.Share(0.5, 0, 1));
        }
    }

    /** Absent lowers, a search in vain does not; what nobody could check makes the interval wider. */
    @Test
    void absentAndUnknownAreTwoThings() {
        var known = Map.of("contact", true, "policy", true);
        var searchedInVain = candour(known, "cna", null);
        var missing = candour(known, "cna", false);
        assertThat(searchedInVain).isEqualTo(candour(known, "contact", true));
        assertThat(missing.mean()).isLessThan(searchedInVain.mean());
        assertThat(width(missing)).isLessThan(width(searchedInVain));
        double anItem = (1 - Method.CANDOUR_CASE_SHARE) / 8;
        assertThat(searchedInVain.mean() - missing.mean()).isCloseTo(anItem / 2, within(1e-12));
    }

    @Test
    void theTwoVersionsOfTheMethodDifferInTheirHash() {
        assertThat(Method.V1_0.unchecked()).isEqualTo(Method.Unchecked.LEFT_OUT);
        assertThat(Method.V1_0.sha256()).isEqualTo("c009c498cca0457497e3f319122253465452c35500eb784f2bcd22a7de20edee");
        assertThat(Method.V1_1.sha256())
                .isNotEqualTo(Method.V1_1.with(Method.Unchecked.LEFT_OUT).sha256());
    }

    private static Checklist.Share share(int there, int absent) {
        return new Checklist(there, absent).share(Method.Unchecked.HALF);
    }

    private static Score.PartValue candour(Map<String, Boolean> programme, String item, @Nullable Boolean state) {
        var changed = new HashMap<String, @Nullable Boolean>(programme);
        changed.put(item, state);
        return new Scorer(Method.V1_1, Profile.BALANCED)
                .score(List.of(), DAY, changed)
                .parts()
                .get(Part.C);
    }

    private static double width(Score.PartValue part) {
        return part.high() - part.low();
    }
}
