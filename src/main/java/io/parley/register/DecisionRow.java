package io.parley.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of decisions. {@code since} and {@code reviewBy} are known once it is approved; {@code inForce}: it is
 * what holds today; {@code overdue}: it holds and should have been looked at again; {@code againSince}: something new on a
 * vendor's record, the case {@code againBecause}, put it under review.
 */
public record DecisionRow(
        UUID id,
        String tool,
        String toolName,
        DecisionState state,
        String stateText,
        DecisionState outcome,
        String outcomeText,
        String reason,
        String proposer,
        Instant proposedAt,
        @Nullable String approver,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate reviewBy,
        boolean inForce,
        boolean overdue,
        @Nullable LocalDate againSince,
        @Nullable String againBecause) {
    public boolean waiting() {
        return state == DecisionState.UNDER_REVIEW;
    }

    public String mood() {
        return state.mood();
    }
}
