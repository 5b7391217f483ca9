package io.parley.register;

import io.parley.kernel.FormErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a proposal, and why a command was refused, in the reader's language. */
final class DecisionFaults {
    private DecisionFaults() {}

    /** Field → everything that is wrong there. */
    static Map<String, String> byField(List<DecisionFault> faults) {
        var messages = new LinkedHashMap<String, String>();
        faults.forEach(fault -> messages.merge(fault.field(), of(fault), (a, b) -> a.contains(b) ? a : a + " " + b));
        return messages;
    }

    static FormErrors errors(List<DecisionFault> faults) {
        var errors = FormErrors.none();
        byField(faults).forEach(errors::add);
        return errors;
    }

    static String of(DecisionRefused.Cause cause) {
        var words = DecisionWords.words();
        return switch (cause) {
            case FAULTS -> "";
            case NOT_REGISTERED -> words.refusedNotRegistered();
            case NOT_ALLOWED -> words.refusedNotAllowed();
            case OWN_PROPOSAL -> words.ownProposal();
            case ANOTHER_IS_OPEN -> words.refusedAnotherOpen();
            case CHANGED_MEANWHILE -> words.refusedChanged();
            case NOT_WAITING -> words.refusedNotWaiting();
        };
    }

    static String of(DecisionFault fault) {
        var words = DecisionWords.words();
        var cell = fault.rule() == null ? "" : DecisionWords.cell(fault.rule());
        var answer = fault.rule() == null ? "" : DecisionWords.of(fault.rule().answer());
        int number = fault.number();
        return switch (fault.kind()) {
            case OUTCOME_MISSING -> words.outcomeMissing();
            case REASON_TOO_SHORT, NONE_TOO_SHORT -> words.tooShort(number);
            case OVERRIDE_MISSING -> RuleWords.words().overrideMissing(number);
            case REASON_TOO_LONG, TOO_LONG -> words.tooLong(number);
            case NOT_A_DATE -> words.notADate();
            case NOT_A_CHOICE -> words.notAChoice();
            case TOO_MANY_RULES -> words.tooManyRules(number);
            case UNTIL_MISSING -> words.untilMissing();
            case UNTIL_NOT_AHEAD -> words.untilNotAhead();
            case UNTIL_TOO_LATE, EFFECTIVE_TOO_LATE -> words.untilTooLate(number);
            case EFFECTIVE_PASSED -> words.effectivePassed();
            case REVIEW_NOT_AHEAD -> words.reviewNotAhead();
            case REVIEW_TOO_LATE -> words.reviewTooLate(number);
            case REVIEW_AFTER_UNTIL -> words.reviewAfterUntil();
            case ALTERNATIVE_UNKNOWN -> words.alternativeUnknown();
            case ALTERNATIVE_ITSELF -> words.alternativeItself();
            case ALTERNATIVE_MISSING -> words.alternativeMissing();
            case ALTERNATIVE_AND_NONE -> words.alternativeAndNone();
            case GAP -> words.gap(cell);
            case CONDITION_MISSING -> words.conditionMissing(cell);
            case SAID_TWICE -> words.saidTwice(cell);
            case WIDENS_FOR_ALL -> words.widensForAll(cell);
            case RISES ->
                fault.other() == null
                        ? ""
                        : words.rises(
                                cell,
                                answer,
                                DecisionWords.cell(fault.other()),
                                DecisionWords.of(fault.other().answer()));
            case YES_THOUGH_NOT_PERMITTED -> words.yesThoughNotPermitted(cell, answer);
            case CONDITION_THOUGH_APPROVED -> words.conditionThoughApproved(cell);
            case CONDITIONS_NOWHERE -> words.conditionsNowhere();
            case NOTHING_ALLOWED -> words.nothingAllowed();
        };
    }
}
