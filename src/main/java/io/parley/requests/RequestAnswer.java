package io.parley.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with. {@code conditions} belong to an approval with conditions; a rejection names an
 * {@code alternative} (slug) or says in {@code instead} what to do or why there is nothing; {@code into} is the open request
 * that a merged one goes on in.
 */
public record RequestAnswer(
        Outcome outcome,
        String reason,
        String conditions,
        @Nullable String alternative,
        String instead,
        @Nullable UUID into) {
    /** For the history: everything that was said. */
    String text() {
        return String.join(
                "\n",
                java.util.stream.Stream.of(reason, conditions, instead)
                        .filter(t -> !t.isEmpty())
                        .toList());
    }
}
