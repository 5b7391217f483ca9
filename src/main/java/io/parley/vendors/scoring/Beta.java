package io.parley.vendors.scoring;

/** The Beta distribution: its distribution function and its quantiles, the same bits on every platform (StrictMath). */
final class Beta {
    private static final double TINY = 1e-300;
    /** Lanczos' approximation of the gamma function with g = 607/128 (P. Godfrey, 2001), good to 1e-15. */
    private static final double[] LANCZOS = {
        0.99999999999999709182,
        57.156235665862923517,
        -59.597960355475491248,
        14.136097974741747174,
        -0.49191381609762019978,
        .33994649984811888699e-4,
        .46523628927048575665e-4,
        -.98374475304879564677e-4,
        .15808870322491248884e-3,
        -.21026444172410488319e-3,
        .21743961811521264320e-3,
        -.16431810653676389022e-3,
        .84418223983852743293e-4,
        -.26190838401581408670e-4,
        .36899182659531622704e-5
    };

    private Beta() {}

    /** Newton's steps inside a bracket that only shrinks, to 1e-13. */
    static double quantile(double p, double a, double b) {
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        double lnB = lnBeta(a, b);
        for (int i = 0; i < 200; i++) {
            double miss = distribution(x, a, b, lnB) - p;
            if (miss < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - lnB);
            double next = x - miss / density;
            if (!(low < next && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) < 1e-13) {
                return next;
            }
            x = next;
        }
        return x;
    }

    static double distribution(double x, double a, double b) {
        return distribution(x, a, b, lnBeta(a, b));
    }

    private static double distribution(double x, double a, double b, double lnB) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - distribution(1 - x, b, a, lnB);
        }
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - lnB);
        return front * fraction(x, a, b) / a;
    }

    /** The continued fraction of the incomplete beta function by Lentz' method. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / kept(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < 500; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / kept(1 + even * d);
            c = kept(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / kept(1 + odd * d);
            c = kept(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    private static double kept(double value) {
        return Math.abs(value) > TINY ? value : TINY;
    }

    private static double lnBeta(double a, double b) {
        return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
    }

    /** For x > 0. */
    private static double lnGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 607.0 / 128 + 0.5;
        return (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(2.5066282746310005 * sum / x);
    }
}
