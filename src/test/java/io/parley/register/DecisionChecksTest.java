package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionFault.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String WHY = "Because people asked for a clear word on it";

    private final DecisionDraft forbidden = DecisionDraft.of(
            "whatsapp",
            DecisionState.NOT_PERMITTED,
            WHY,
            MatrixLintTest.answers(Permission.NO, Permission.NO, Permission.NO, Permission.NO));
    private final DecisionDraft tolerated = DecisionDraft.of(
                    "whatsapp",
                    DecisionState.TOLERATED_UNTIL,
                    WHY,
                    MatrixLintTest.answers(Permission.YES, Permission.NO, Permission.NO, Permission.NO))
            .insteadUse("teams");

    @Test
    void nothingIsForbiddenWithoutAWayOut() {
        assertThat(kinds(forbidden)).containsExactly(Kind.ALTERNATIVE_MISSING);
        assertThat(kinds(forbidden.insteadUse("teams"))).isEmpty();
        assertThat(kinds(forbidden.insteadUse("telegram"))).containsExactly(Kind.ALTERNATIVE_UNKNOWN);
        assertThat(kinds(forbidden.insteadUse("whatsapp"))).containsExactly(Kind.ALTERNATIVE_ITSELF);
        assertThat(kinds(forbidden.noAlternativeBecause("none"))).containsExactly(Kind.NONE_TOO_SHORT);
        assertThat(kinds(forbidden.noAlternativeBecause("no other tool reaches these customers")))
                .isEmpty();
        assertThat(kinds(forbidden.insteadUse("teams").noAlternativeBecause("no other tool reaches these customers")))
                .containsExactly(Kind.ALTERNATIVE_AND_NONE);
    }

    @Test
    void whatIsToleratedEnds() {
        assertThat(kinds(tolerated)).containsExactly(Kind.UNTIL_MISSING);
        assertThat(kinds(tolerated.until(TODAY))).containsExactly(Kind.UNTIL_NOT_AHEAD);
        assertThat(kinds(tolerated.until(TODAY.plusDays(366)))).containsExactly(Kind.UNTIL_TOO_LATE);
        assertThat(kinds(tolerated.until(TODAY.plusDays(365)))).isEmpty();
        assertThat(kinds(tolerated.until(TODAY.plusDays(30)).reviewBy(TODAY.plusDays(31))))
                .containsExactly(Kind.REVIEW_AFTER_UNTIL);
    }

    @Test
    void theReviewIsAsUsualOrAsTypedWithinBounds() {
        assertThat(DecisionChecks.reviewBy(DecisionState.APPROVED, null, null, TODAY))
                .isEqualTo(TODAY.plusDays(365));
        assertThat(DecisionChecks.reviewBy(DecisionState.APPROVED_WITH_CONDITIONS, null, null, TODAY))
                .isEqualTo(TODAY.plusDays(180));
        assertThat(DecisionChecks.reviewBy(DecisionState.TOLERATED_UNTIL, null, TODAY.plusDays(200), TODAY))
                .isEqualTo(TODAY.plusDays(90));
        assertThat(DecisionChecks.reviewBy(DecisionState.TOLERATED_UNTIL, null, TODAY.plusDays(20), TODAY))
                .isEqualTo(TODAY.plusDays(20));
        var ready = forbidden.insteadUse("teams");
        assertThat(kinds(ready.reviewBy(TODAY))).containsExactly(Kind.REVIEW_NOT_AHEAD);
        assertThat(kinds(ready.reviewBy(TODAY.plusDays(731)))).containsExactly(Kind.REVIEW_TOO_LATE);
        assertThat(kinds(ready.effectiveOn(TODAY.minusDays(1)))).containsExactly(Kind.EFFECTIVE_PASSED);
    }

    @Test
    void aReasonHasTwentyCharacters() {
        assertThat(DecisionChecks.reason("x".repeat(19))).hasSize(1);
        assertThat(DecisionChecks.reason("x".repeat(20))).isEmpty();
        assertThat(DecisionChecks.reason("x".repeat(2_001))).hasSize(1);
    }

    @Test
    void statesFollowOneAnother() {
        assertThat(DecisionState.PROPOSED.mayBecome(DecisionState.APPROVED)).isFalse();
        assertThat(DecisionState.PROPOSED.mayBecome(DecisionState.UNDER_REVIEW)).isTrue();
        assertThat(DecisionState.UNDER_REVIEW.mayBecome(DecisionState.NOT_PERMITTED))
                .isTrue();
        assertThat(DecisionState.UNDER_REVIEW.mayBecome(DecisionState.PROPOSED)).isTrue();
        for (var outcome : DecisionState.outcomes()) {
            for (var next : DecisionState.values()) {
                assertThat(outcome.mayBecome(next)).isEqualTo(next == DecisionState.RETIRED);
            }
        }
        for (var next : DecisionState.values()) {
            assertThat(DecisionState.RETIRED.mayBecome(next)).isFalse();
        }
    }

    private static List<Kind> kinds(DecisionDraft draft) {
        return DecisionChecks.faults(draft, TODAY, Set.of("whatsapp", "teams")).stream()
                .map(DecisionFault::kind)
                .toList();
    }
}
