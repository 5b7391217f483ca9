package io.parley.assessments;

import org.jspecify.annotations.Nullable;

/**
 * Points out of 100. {@code value}: the weighted mean of what is known, null where less than half is known; {@code low} and
 * {@code high}: where it could lie once everything is known, unknown counting as 0 and as 100; {@code coverage}: how much of
 * the weight is known, in percent.
 */
public record Score(@Nullable Integer value, int low, int high, int coverage) {
    public static final int ENOUGH = 50;

    static final Score NOTHING = new Score(null, 0, 100, 0);

    public boolean isRated() {
        return value != null;
    }

    /** Units of weight: {@code known} of {@code all} are answered and bring {@code points}; the rest lies between the ends. */
    static Score of(double all, double known, double points, double openLow, double openHigh) {
        if (all <= 0) {
            return NOTHING;
        }
        int coverage = (int) Math.floor(100 * known / all + 1e-9);
        return new Score(
                coverage < ENOUGH ? null : (int) Math.round(points / known),
                (int) Math.round((points + openLow) / all),
                (int) Math.round((points + openHigh) / all),
                coverage);
    }
}
