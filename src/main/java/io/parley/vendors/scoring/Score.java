package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One service on one day. {@code total}, {@code low} and {@code high} are 0 to 100, parts 0 to 1.
 *
 * @param cases how many count
 * @param dated how many of them have a value on the public clock; platforms of one case together are one
 * @param unknownFix share of the cases of which nobody knows whether they are fixed
 * @param activeExposure known exploited and open for more than a week
 */
public record Score(
        LocalDate asOf,
        double total,
        double low,
        double high,
        Map<Part, PartValue> parts,
        int cases,
        double dated,
        double unknownFix,
        List<String> activeExposure,
        Grade grade,
        List<Cap> caps) {

    /** @param n cases with a value; for the backlog −1, it counts what is open */
    public record PartValue(double mean, double low, double high, double weight, int n) {}

    public enum Grade {
        A,
        B,
        C,
        D,
        E,
        /** Too little public evidence. No sign of safety, nor of danger. */
        NR
    }

    /** Why the grade is below what the number alone would give. */
    public enum Cap {
        EVIDENCE,
        ACTIVE_EXPOSURE
    }

    public double width() {
        return high - low;
    }
}
