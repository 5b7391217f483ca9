package io.parley.alternatives;

import io.parley.catalog.Reason;
import java.util.List;

/** How far one tool serves one reason, by which rule, with what that rests on. */
public record Capability(Reason reason, Level level, Rule rule, List<Evidence> evidence) {
    static Capability unknown(Reason reason) {
        return new Capability(reason, Level.UNKNOWN, Rule.NOTHING_KNOWN, List.of());
    }
}
