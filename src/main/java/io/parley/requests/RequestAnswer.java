package io.parley.requests;

import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with. {@code conditions} belong to an approval with conditions; a rejection names an
 * {@code alternative} (slug) or says in {@code instead} what to do or why there is nothing.
 */
public record RequestAnswer(
        Outcome outcome,
        String reason,
        String conditions,
        @Nullable String alternative,
        String instead) {
    /** For the history: everything that was said. */
    String text() {
        return String.join(
                "\n",
                java.util.stream.Stream.of(reason, conditions, instead)
                        .filter(t -> !t.isEmpty())
                        .toList());
    }
}
