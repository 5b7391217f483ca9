package io.parley.overview;

import io.parley.register.DecisionView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds for a tool, and how many exceptions from it run; {@code registered}: somebody may propose a decision about it. */
record HereRule(
        @Nullable DecisionView holds,
        boolean registered,
        int exceptions,
        @Nullable LocalDate lastEnds) {}
