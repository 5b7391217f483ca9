package io.parley.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A decision that was approved once, with the step that did it and when it was ended, if it was. */
record ApprovedDecision(
        Decision decision,
        LocalDate from,
        DecisionStep step,
        @Nullable Instant ended) {
    /** Of two that hold at the same time the later one counts. */
    static final Comparator<ApprovedDecision> LATEST =
            Comparator.comparing(ApprovedDecision::from).thenComparing(a -> a.step.at);

    /** {@code end}: of that day, or the moment in it that is asked about. */
    boolean holds(LocalDate day, Instant end) {
        return !from.isAfter(day) && step.at.isBefore(end) && (ended == null || !ended.isBefore(end));
    }
}
