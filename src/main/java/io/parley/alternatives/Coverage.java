package io.parley.alternatives;

import io.parley.catalog.Reason;
import java.util.List;

/**
 * How far a tool serves the stated reasons for using another one. {@code percent} is over the reasons that a tool can serve at
 * all: covered counts whole, partly half, lost and unknown not; 100 when there are none of them ({@code counted} 0).
 * {@code otherwise} are reasons that something else than a tool answers.
 */
public record Coverage(
        String from,
        String to,
        List<Reason> covered,
        List<Reason> partly,
        List<Reason> lost,
        List<Reason> unknown,
        List<Reason> otherwise,
        int counted,
        int percent,
        List<Trace> trace) {
    /** Below this nobody should be pushed to the other tool: a gap for the manager to close. */
    public static final int ENOUGH = 60;

    /** One line of the reckoning; the words for it are the rule's. */
    public record Trace(Reason reason, int weight, Capability from, Capability to) {}

    public boolean isGap() {
        return percent < ENOUGH;
    }
}
