package io.parley.assessments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about working with a tool, as one survey published it; beside the six dimensions and never part of them.
 * {@code people} use it; {@code satisfied} of 100 of them say that it works well, null where that may not be shown.
 */
public record Fit(
        String survey,
        Instant releasedAt,
        int people,
        @Nullable Integer satisfied,
        List<Replaces> replaces) {
    /**
     * A tool that the company's decision replaces by this one. {@code covered}: how much of what people use the other one for this
     * one does, in percent of those who say so.
     */
    public record Replaces(
            String tool, String name, @Nullable Integer satisfied, int covered, boolean gap) {}

    /** People like what it replaces better: tools that are not used do not protect. */
    public List<Replaces> ratedBelow() {
        var here = satisfied;
        return replaces.stream()
                .filter(r -> {
                    var there = r.satisfied();
                    return here != null && there != null && here < there;
                })
                .toList();
    }
}
