package io.parley.register;

import static io.parley.register.Permission.NO;
import static io.parley.register.Permission.YES;
import static io.parley.register.Permission.YES_IF;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionFault.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixLintTest {
    @Test
    void aCleanMatrixHasNoFaults() {
        assertThat(lint(DecisionState.APPROVED, answers(YES, YES, NO, NO))).isEmpty();
        assertThat(lint(DecisionState.APPROVED_WITH_CONDITIONS, answers(YES, YES_IF, YES_IF, NO)))
                .isEmpty();
        assertThat(lint(DecisionState.NOT_PERMITTED, answers(NO, NO, NO, NO))).isEmpty();
    }

    @Test
    void aKindOfDataWithoutAnAnswerIsAGapThere() {
        var faults = lint(DecisionState.APPROVED, List.of(MatrixRule.of(DataClass.PUBLIC, YES)));
        assertThat(faults).extracting(DecisionFault::kind).containsOnly(Kind.GAP);
        assertThat(faults).extracting(DecisionFault::field).containsExactly("internal", "confidential", "restricted");
    }

    @Test
    void whatIsMoreSensitiveCannotBeAllowedMore() {
        var faults = lint(DecisionState.APPROVED, answers(YES, YES, NO, YES));
        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.RISES);
            assertThat(f.field()).isEqualTo("restricted");
            assertThat(f.other().data()).isEqualTo(DataClass.CONFIDENTIAL);
        });
    }

    @Test
    void aContradictionThatOnlyAnExceptionMakesIsNamedByItsCell() {
        var rules = answers(YES, YES, NO, NO);
        rules.add(new MatrixRule(DataClass.RESTRICTED, Recipient.CUSTOMERS, Device.MANAGED_LAPTOP, YES, null));
        assertThat(lint(DecisionState.APPROVED, rules)).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.RISES);
            assertThat(f.rule().recipient()).isEqualTo(Recipient.CUSTOMERS);
            assertThat(f.rule().device()).isEqualTo(Device.MANAGED_LAPTOP);
        });
    }

    @Test
    void anEmergencyMayAllowMoreThanEverydayWorkButNotMoreOfWhatIsMoreSensitive() {
        var rules = answers(YES, YES, NO, NO);
        rules.add(new MatrixRule(DataClass.CONFIDENTIAL, null, null, Purpose.EMERGENCY, YES, null));
        assertThat(lint(DecisionState.APPROVED, rules)).isEmpty();
        var matrix = new DecisionMatrix(rules);
        assertThat(matrix.answer(DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, Device.MANAGED_PHONE))
                .hasValueSatisfying(r -> assertThat(r.answer()).isEqualTo(NO));
        assertThat(matrix.answer(DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, Device.MANAGED_PHONE, Purpose.EMERGENCY))
                .hasValueSatisfying(r -> assertThat(r.answer()).isEqualTo(YES));
        rules.add(new MatrixRule(
                DataClass.RESTRICTED, Recipient.CUSTOMERS, Device.MANAGED_PHONE, Purpose.EMERGENCY, YES, null));
        rules.set(4, new MatrixRule(DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, null, Purpose.EMERGENCY, YES, null));
        assertThat(lint(DecisionState.APPROVED, rules)).singleElement().satisfies(f -> {
            assertThat(f.kind()).isEqualTo(Kind.RISES);
            assertThat(f.rule().purpose()).isEqualTo(Purpose.EMERGENCY);
            assertThat(f.rule().recipient()).isEqualTo(Recipient.CUSTOMERS);
        });
    }

    @Test
    void whatWasSaidIsReadBackWithItsPurposeAndWithoutOneFromBefore() {
        var rule = new MatrixRule(DataClass.INTERNAL, null, Device.PRIVATE_PHONE, Purpose.EMERGENCY, YES_IF, "told");
        var said = DecisionSaid.of(DecisionDraft.of("signal", DecisionState.APPROVED, "because", List.of(rule)));
        assertThat(said).containsEntry("rule.internal.any.private-phone.emergency", "yes-if told");
        assertThat(DecisionSaid.rule("rule.internal.any.private-phone.emergency", "yes-if told"))
                .contains(rule);
        assertThat(DecisionSaid.rule("rule.internal.any.private-phone", "no"))
                .contains(new MatrixRule(DataClass.INTERNAL, null, Device.PRIVATE_PHONE, NO, null));
    }

    @Test
    void outcomeAndAnswersMayNotContradictEachOther() {
        assertThat(kinds(DecisionState.NOT_PERMITTED, answers(YES, NO, NO, NO)))
                .containsExactly(Kind.YES_THOUGH_NOT_PERMITTED);
        assertThat(kinds(DecisionState.APPROVED, answers(YES, YES_IF, NO, NO)))
                .containsExactly(Kind.CONDITION_THOUGH_APPROVED);
        assertThat(kinds(DecisionState.APPROVED_WITH_CONDITIONS, answers(YES, NO, NO, NO)))
                .containsExactly(Kind.CONDITIONS_NOWHERE);
        assertThat(kinds(DecisionState.TOLERATED_UNTIL, answers(NO, NO, NO, NO)))
                .containsExactly(Kind.NOTHING_ALLOWED);
    }

    @Test
    void aConditionThatIsNotSaidIsMissing() {
        var rules = answers(YES, YES, NO, NO);
        rules.set(1, new MatrixRule(DataClass.INTERNAL, null, null, YES_IF, " "));
        assertThat(kinds(DecisionState.APPROVED_WITH_CONDITIONS, rules)).containsExactly(Kind.CONDITION_MISSING);
    }

    @Test
    void theSameCellsTwiceAndALineThatCouldOnlyWidenAreFaults() {
        var rules = answers(YES, YES, NO, NO);
        rules.add(new MatrixRule(null, null, Device.PRIVATE_PHONE, NO, null));
        rules.add(new MatrixRule(null, null, Device.PRIVATE_PHONE, YES, null));
        assertThat(kinds(DecisionState.APPROVED, rules)).containsExactly(Kind.WIDENS_FOR_ALL, Kind.SAID_TWICE);
    }

    @Test
    void anExceptionForOneKindOfDataReplacesItsAnswerAndOneForAllOnlyNarrows() {
        var rules = answers(YES, YES, NO, NO);
        rules.add(new MatrixRule(null, null, Device.PRIVATE_PHONE, NO, null));
        rules.add(new MatrixRule(DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, null, YES_IF, "encrypted"));
        var matrix = new DecisionMatrix(rules);
        assertThat(at(matrix, DataClass.PUBLIC, Recipient.COLLEAGUES, Device.MANAGED_LAPTOP))
                .isEqualTo(YES);
        assertThat(at(matrix, DataClass.PUBLIC, Recipient.COLLEAGUES, Device.PRIVATE_PHONE))
                .isEqualTo(NO);
        assertThat(at(matrix, DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, Device.MANAGED_PHONE))
                .isEqualTo(YES_IF);
        assertThat(at(matrix, DataClass.CONFIDENTIAL, Recipient.COLLEAGUES, Device.PRIVATE_PHONE))
                .isEqualTo(NO);
        assertThat(at(matrix, DataClass.CONFIDENTIAL, Recipient.CUSTOMERS, Device.MANAGED_PHONE))
                .isEqualTo(NO);
        assertThat(matrix.strictest(DataClass.PUBLIC, null, null).orElseThrow().answer())
                .isEqualTo(NO);
        assertThat(matrix.strictest(DataClass.PUBLIC, null, Device.MANAGED_LAPTOP)
                        .orElseThrow()
                        .answer())
                .isEqualTo(YES);
    }

    private static Permission at(DecisionMatrix matrix, DataClass data, Recipient recipient, Device device) {
        return matrix.answer(data, recipient, device).orElseThrow().answer();
    }

    private static List<Kind> kinds(DecisionState outcome, List<MatrixRule> rules) {
        return lint(outcome, rules).stream().map(DecisionFault::kind).toList();
    }

    private static List<DecisionFault> lint(DecisionState outcome, List<MatrixRule> rules) {
        return MatrixLint.faults(outcome, new DecisionMatrix(rules));
    }

    static List<MatrixRule> answers(Permission... answers) {
        var rules = new ArrayList<MatrixRule>();
        for (int i = 0; i < answers.length; i++) {
            @Nullable String condition = answers[i] == YES_IF ? "nothing stays there" : null;
            rules.add(new MatrixRule(DataClass.values()[i], null, null, answers[i], condition));
        }
        return rules;
    }
}
