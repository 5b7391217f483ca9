package io.parley.attestation;

import io.parley.verify.Checkpoint;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;

/** Whether a signed checkpoint from outside of the database says more than the log inside, or something else. */
final class AheadOf {
    private AheadOf() {}

    /**
     * @param rootAt the log's root when it was that long
     * @param opening what the log's epoch begins with; empty where it is the first one or nobody opened it
     */
    static boolean log(LogHead head, Checkpoint kept, LongFunction<byte[]> rootAt, Optional<Checkpoint> opening) {
        if (kept.epoch() == head.epoch()) {
            return kept.size() > head.size() || !Arrays.equals(kept.root(), rootAt.apply(kept.size()));
        }
        return kept.epoch() > head.epoch()
                || opening.filter(o -> isBehind(kept, o)).isEmpty();
    }

    /** An epoch opened meanwhile may leave the folder of another replica behind; it never leaves it ahead of what it began with. */
    private static boolean isBehind(Checkpoint kept, Checkpoint opening) {
        return opening.epoch() > kept.epoch()
                || opening.epoch() == kept.epoch()
                        && (opening.size() > kept.size()
                                || opening.size() == kept.size() && Arrays.equals(opening.root(), kept.root()));
    }
}
