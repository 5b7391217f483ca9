package io.parley.vendors.scoring;

/** What a delay is worth: 100 without delay, 75 at the norm, 25 less for each doubling beyond it, 0 from eight norms on. */
public final class Points {
    private static final double LN_2 = StrictMath.log(2);

    private Points() {}

    /** Both in days. */
    public static double of(double days, double norm) {
        if (days <= 0) {
            return 100;
        }
        if (days <= norm) {
            return 100 - 25 * days / norm;
        }
        return days >= 8 * norm ? 0 : 75 - 25 * (StrictMath.log(days / norm) / LN_2);
    }

    /** An open case counts as if it will be fixed at twice its age, and at twice the norm at the earliest. */
    public static double open(double age, double norm) {
        return of(2 * Math.max(age, norm), norm);
    }
}
