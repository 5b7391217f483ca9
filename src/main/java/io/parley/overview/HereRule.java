package io.parley.overview;

import io.parley.register.DecisionView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a tool, how many exceptions from it run, and the company's own accounts there for talking with customers;
 * {@code registered}: somebody may propose a decision about it.
 */
record HereRule(
        @Nullable DecisionView holds,
        boolean registered,
        int exceptions,
        @Nullable LocalDate lastEnds,
        @Nullable Mine mine,
        List<String> accounts) {
    /** The reader's own exception. */
    record Mine(UUID id, LocalDate until) {}
}
