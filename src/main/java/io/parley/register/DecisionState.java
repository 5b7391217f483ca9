package io.parley.register;

import io.parley.catalog.Keyed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a decision is. Four of them are outcomes: what a decision says once somebody else approved it. */
public enum DecisionState implements Keyed {
    /** Somebody works on it. */
    PROPOSED,
    /** Waits for an approver. */
    UNDER_REVIEW,
    APPROVED(365),
    APPROVED_WITH_CONDITIONS(180),
    TOLERATED_UNTIL(90),
    NOT_PERMITTED(365),
    /** No longer says anything: replaced, withdrawn or given up. */
    RETIRED;

    private final int reviewDays;

    DecisionState() {
        this(0);
    }

    DecisionState(int reviewDays) {
        this.reviewDays = reviewDays;
    }

    public static List<DecisionState> outcomes() {
        return Arrays.stream(values()).filter(DecisionState::isOutcome).toList();
    }

    public boolean isOutcome() {
        return reviewDays > 0;
    }

    public boolean isOpen() {
        return this == PROPOSED || this == UNDER_REVIEW;
    }

    /** Ways onward: sent back is a way from the review to the proposal. */
    boolean mayBecome(DecisionState next) {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PROPOSED, UNDER_REVIEW, RETIRED).contains(next);
            case UNDER_REVIEW -> true; // revised, sent back, decided or withdrawn
            case RETIRED -> false;
            default -> next == RETIRED;
        };
    }

    /** No prohibition without a way out. */
    boolean needsAlternative() {
        return Set.of(TOLERATED_UNTIL, NOT_PERMITTED).contains(this);
    }

    /** After how many days it is looked at again, unless the proposal says otherwise. */
    int reviewDays() {
        return reviewDays;
    }

    /** No proposal may put the review off longer. */
    int maxReviewDays() {
        return 2 * reviewDays;
    }

    /** The kind of badge. */
    public String mood() {
        return switch (this) {
            case APPROVED -> "yes";
            case APPROVED_WITH_CONDITIONS, TOLERATED_UNTIL -> "care";
            case NOT_PERMITTED -> "no";
            case PROPOSED, UNDER_REVIEW -> "info";
            case RETIRED -> "unknown";
        };
    }
}
