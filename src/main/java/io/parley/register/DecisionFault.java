package io.parley.register;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a proposal, and at which field of it. {@code rule} is the line of the matrix that is wrong, {@code other}
 * the one that it contradicts; {@code number} is a limit in days or characters.
 */
public record DecisionFault(
        String field,
        Kind kind,
        @Nullable MatrixRule rule,
        @Nullable MatrixRule other,
        int number) {
    public enum Kind {
        OUTCOME_MISSING,
        REASON_TOO_SHORT,
        REASON_TOO_LONG,
        NOT_A_DATE,
        NOT_A_CHOICE,
        TOO_MANY_RULES,
        UNTIL_MISSING,
        UNTIL_NOT_AHEAD,
        UNTIL_TOO_LATE,
        EFFECTIVE_PASSED,
        EFFECTIVE_TOO_LATE,
        REVIEW_NOT_AHEAD,
        REVIEW_TOO_LATE,
        REVIEW_AFTER_UNTIL,
        ALTERNATIVE_UNKNOWN,
        ALTERNATIVE_ITSELF,
        TOO_LONG,
        // From here on a proposal may be kept, and not be sent for approval.
        ALTERNATIVE_MISSING,
        ALTERNATIVE_AND_NONE,
        NONE_TOO_SHORT,
        OVERRIDE_MISSING,
        GAP,
        CONDITION_MISSING,
        SAID_TWICE,
        WIDENS_FOR_ALL,
        RISES,
        YES_THOUGH_NOT_PERMITTED,
        CONDITION_THOUGH_APPROVED,
        CONDITIONS_NOWHERE,
        NOTHING_ALLOWED;

        boolean isFormal() {
            return compareTo(ALTERNATIVE_MISSING) < 0;
        }
    }

    static DecisionFault of(String field, Kind kind) {
        return new DecisionFault(field, kind, null, null, 0);
    }

    static DecisionFault of(String field, Kind kind, int number) {
        return new DecisionFault(field, kind, null, null, number);
    }

    static DecisionFault of(String field, Kind kind, MatrixRule rule) {
        return new DecisionFault(field, kind, rule, null, 0);
    }
}
