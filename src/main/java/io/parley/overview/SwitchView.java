package io.parley.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its page shows it. {@code days}: left until its day, negative when it has passed. */
record SwitchView(
        UUID id,
        String tool,
        String toolName,
        String to,
        String toName,
        LocalDate until,
        long days,
        String by,
        Instant at,
        @Nullable Ended ended,
        List<Step> steps) {
    /** {@code outcome}: done or given-up. */
    record Ended(String outcome, String by, Instant at) {}

    /** {@code by} is empty where it is still to be done. */
    record Step(
            UUID id,
            String text,
            String hint,
            String by,
            @Nullable Instant at) {
        public boolean done() {
            return at != null;
        }
    }

    public boolean open() {
        return ended == null;
    }

    public boolean late() {
        return ended == null && days < 0;
    }

    public long doneSteps() {
        return steps.stream().filter(Step::done).count();
    }
}
