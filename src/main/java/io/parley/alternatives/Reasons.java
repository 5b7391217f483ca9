package io.parley.alternatives;

import io.parley.catalog.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reasons in addresses. */
final class Reasons {
    private Reasons() {}

    /** Those that there are, in their order; the rest is left out. */
    static Set<Reason> of(@Nullable List<String> keys) {
        var reasons = EnumSet.noneOf(Reason.class);
        (keys == null ? List.<String>of() : keys)
                .forEach(key -> Reason.find(key).ifPresent(reasons::add));
        return reasons;
    }
}
