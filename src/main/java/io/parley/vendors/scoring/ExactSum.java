package io.parley.vendors.scoring;

import java.util.Arrays;

/**
 * The correctly rounded sum, whatever the order of what is added (Shewchuk, "Adaptive precision floating-point arithmetic",
 * 1997: partial sums that do not overlap). Finite numbers only.
 */
final class ExactSum {
    private double[] partials = new double[8];
    private int count;

    void add(double value) {
        double x = value;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double y = partials[i];
            if (Math.abs(x) < Math.abs(y)) {
                double swap = x;
                x = y;
                y = swap;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                partials[kept++] = low;
            }
            x = high;
        }
        if (kept == partials.length) {
            partials = Arrays.copyOf(partials, kept * 2);
        }
        partials[kept] = x;
        count = kept + 1;
    }

    double value() {
        if (count == 0) {
            return 0;
        }
        int i = count - 1;
        double high = partials[i];
        double low = 0;
        while (i > 0 && low == 0) {
            double x = high;
            double y = partials[--i];
            high = x + y;
            low = y - (high - x);
        }
        // Half-way cases round to even only when what is left beyond has been looked at.
        if (i > 0 && (low < 0 && partials[i - 1] < 0 || low > 0 && partials[i - 1] > 0)) {
            double y = low * 2;
            double x = high + y;
            if (y == x - high) {
                high = x;
            }
        }
        return high;
    }
}
