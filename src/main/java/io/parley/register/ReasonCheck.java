package io.parley.register;

import io.parley.kernel.Languages;
import org.jspecify.annotations.Nullable;

/** Why the company looks at a tool; it will stand in the log. */
final class ReasonCheck {
    static final int MIN = 10;
    static final int MAX = 500;

    private ReasonCheck() {}

    static String cleaned(@Nullable String reason) {
        return reason == null ? "" : reason.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    /** Empty when the reason will do; else what to do about it. */
    static String problem(String reason) {
        var words = Languages.messages(RegisterMessages.class);
        return reason.length() < MIN
                ? words.reasonTooShort(MIN)
                : reason.length() > MAX ? words.reasonTooLong(MAX) : "";
    }
}
