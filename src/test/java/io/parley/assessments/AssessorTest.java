package io.parley.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Attribute;
import io.parley.catalog.Attributes;
import java.util.EnumMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {
    private static final Method METHOD = Methods.shipped();
    private static final String[] ALL_GOOD = {
        "leaver-keeps-copies=no",
        "admin-retention-policy=yes",
        "company-owned-accounts=yes",
        "two-factor-methods=sms,passkey",
        "two-factor-enforceable=yes",
        "end-to-end-direct=default",
        "processing-agreement=yes"
    };

    @Test
    void withEverythingButTheVendorKnownTheRestIsTheVendorsShare() {
        var total = assess(Weights.EVEN, ALL_GOOD).total();
        assertThat(total).isEqualTo(new Score(100, 80, 100, 80));
        assertThat(assess(Weights.EVEN, ALL_GOOD).grade()).isEqualTo(Grade.A);
    }

    @Test
    void theTotalIsTheWeightedMeanOfWhatIsKnown() {
        // permanence (25): leaver 4 of 8 at 0, retention 4 of 8 at 100; access (20) at 80; legal (10) at 100
        var total = assess(
                        Weights.EVEN,
                        "leaver-keeps-copies=yes",
                        "admin-retention-policy=yes",
                        "company-owned-accounts=paid-plan",
                        "processing-agreement=yes")
                .total();
        assertThat(total.value()).isEqualTo(Math.round((12.5 * 0 + 12.5 * 100 + 20 * 80 + 10 * 100) / 55));
        assertThat(total.coverage()).isEqualTo(55);
        assertThat(total.low()).isEqualTo(Math.round((1250 + 1600 + 1000) / 100.0));
        assertThat(total.high()).isEqualTo(Math.round((1250 + 1600 + 1000 + 4500) / 100.0));
    }

    @Test
    void belowHalfThereIsARangeAndNoNumber() {
        var assessment = assess(Weights.EVEN, "leaver-keeps-copies=no", "admin-retention-policy=yes");
        assertThat(assessment.total()).isEqualTo(new Score(null, 25, 100, 25));
        assertThat(assessment.grade()).isEqualTo(Grade.NONE);
    }

    @Test
    void aSearchWithoutAFindingIsAsUnknownAsNobodyLooking() {
        assertThat(assess(Weights.EVEN, "leaver-keeps-copies=").total())
                .isEqualTo(assess(Weights.EVEN).total());
    }

    @Test
    void theVendorIsUnknownAndNeitherZeroNorGood() {
        var vendor = assess(Weights.EVEN, "bug-bounty=yes").dimensions().stream()
                .filter(d -> d.dimension() == Dimension.VENDOR)
                .findFirst()
                .orElseThrow();
        assertThat(vendor.score()).isEqualTo(new Score(null, 0, 100, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "none, yes, 0",
        "'sms,voice-call', yes, 25",
        "'sms,totp', yes, 60",
        "push-number-match, yes, 75",
        "'totp,security-key', yes, 100",
        "passkey, no, 50",
        "totp, no, 30"
    })
    void theBestSecondFactorCountsAndHalfOfItWhereNobodyCanEnforceIt(String methods, String enforced, int points) {
        assertThat(twoFactor("two-factor-methods=" + methods, "two-factor-enforceable=" + enforced)
                        .value())
                .isEqualTo(points);
    }

    @Test
    void withoutKnowingWhetherItCanBeEnforcedItLiesBetween() {
        assertThat(twoFactor("two-factor-methods=totp")).isEqualTo(new Score(null, 30, 60, 0));
    }

    @Test
    void withoutASecondFactorItIsAtMostD() {
        var assessment = assess(
                Weights.EVEN,
                "leaver-keeps-copies=no",
                "admin-retention-policy=yes",
                "company-owned-accounts=yes",
                "two-factor-methods=none",
                "end-to-end-direct=default",
                "processing-agreement=yes");
        assertThat(assessment.total().value()).isEqualTo(81);
        assertThat(assessment.grade()).isEqualTo(Grade.D);
        assertThat(assessment.knockOuts()).containsExactly(KnockOut.NO_TWO_FACTOR);
    }

    @Test
    void knockOutsComeFromKnownAnswersOnly() {
        assertThat(assess(Weights.EVEN).knockOuts()).isEmpty();
        assertThat(assess(Weights.EVEN, "admin-retention-policy=no").knockOuts())
                .containsExactly(KnockOut.NO_RETENTION_CONTROL);
        assertThat(Assessor.of(Sheets.of(), Weights.EVEN, METHOD, true, null).knockOuts())
                .containsExactly(KnockOut.EXPLOITED_WITHOUT_FIX);
    }

    @Test
    void anIgnoredDimensionDoesNotCountAndAHighOneCountsMore() {
        var weights = new EnumMap<Dimension, Weight>(Dimension.class);
        for (var dimension : Dimension.values()) {
            weights.put(dimension, Weight.IGNORED);
        }
        weights.put(Dimension.PERMANENCE, Weight.VERY_HIGH);
        weights.put(Dimension.ACCESS, Weight.LOW);
        var total = assess(
                        new Weights(weights),
                        "leaver-keeps-copies=yes",
                        "admin-retention-policy=no",
                        "company-owned-accounts=yes",
                        "processing-agreement=yes")
                .total();
        // permanence 25 × 2 at 0, access 20 × ½ at 100
        assertThat(total).isEqualTo(new Score(17, 17, 17, 100));
    }

    @Test
    void theSameInputsGiveTheSameAssessment() {
        assertThat(assess(Weights.EVEN, ALL_GOOD)).isEqualTo(assess(Weights.EVEN, ALL_GOOD));
    }

    /** A typing mistake in the method would silently not count. */
    @Test
    void theMethodNamesOnlyQuestionsAndAnswersOfTheCatalogAndAllTheirAnswers() {
        var questions = Attributes.shipped().stream().collect(Collectors.toMap(Attribute::key, Function.identity()));
        METHOD.weights().keySet().forEach(key -> assertThat(questions).containsKey(key));
        for (var key : METHOD.weights().keySet()) {
            for (var value : questions.get(key).values()) {
                assertThat(METHOD.points(key, value)).as(key + "." + value).isPresent();
            }
        }
        for (var value : questions.get(Method.FACTORS).values()) {
            assertThat(METHOD.points(Method.FACTORS, value)).as(value).isPresent();
        }
    }

    private static Score twoFactor(String... answers) {
        return assess(Weights.EVEN, answers).dimensions().stream()
                .filter(d -> d.dimension() == Dimension.TWO_FACTOR)
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static Assessment assess(Weights weights, String... answers) {
        return Assessor.of(Sheets.of(answers), weights, METHOD, false, null);
    }
}
