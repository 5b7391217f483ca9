package io.parley.policies;

import java.util.Locale;

/** Why somebody on the company's record does not count for a policy on a day; the first that fits. */
public enum Excluded {
    NOT_YET_HIRED,
    LEFT,
    OUTSIDE_AUDIENCE,
    WAIVED,
    ON_LEAVE;

    /** {@code NOT_YET_HIRED} → {@code not-yet-hired}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Works for the company on that day, only not asked. */
    public boolean isEmployed() {
        return this != NOT_YET_HIRED && this != LEFT;
    }
}
