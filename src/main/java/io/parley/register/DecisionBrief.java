package io.parley.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that holds, for a line in a list: what was decided, not yet what may go where. As {@link DecisionView} otherwise. */
record DecisionBrief(
        UUID id,
        String tool,
        String mood,
        String stateText,
        DecisionView.@Nullable Alternative alternative,
        LocalDate reviewBy,
        boolean overdue) {}
