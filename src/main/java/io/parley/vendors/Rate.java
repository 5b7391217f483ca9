package io.parley.vendors;

/**
 * So many of so many cases, and where the true share lies with 95 % confidence after Wilson, between 0 and 1. {@code unknown}:
 * for so many of the {@code n} the sources do not say, which is not the same as no.
 */
public record Rate(int count, int n, double low, double high, int unknown) {
    private static final double Z = 1.959963984540054;

    static Rate of(int count, int n, int unknown) {
        if (count < 0 || unknown < 0 || count + unknown > n) {
            throw new IllegalArgumentException(count + " and " + unknown + " of " + n);
        }
        if (n == 0) {
            return new Rate(0, 0, 0, 1, 0);
        }
        double share = (double) count / n;
        double z2 = Z * Z / n;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n)) / (1 + z2);
        return new Rate(
                count,
                n,
                count == 0 ? 0 : Math.max(0, middle - half),
                count == n ? 1 : Math.min(1, middle + half),
                unknown);
    }

    /** 0 where there is nothing to count. */
    public double share() {
        return n == 0 ? 0 : (double) count / n;
    }
}
