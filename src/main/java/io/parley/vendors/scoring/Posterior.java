package io.parley.vendors.scoring;

import java.util.List;

/**
 * What is believed about a share between 0 and 1 after weighted observations: Beta(a, b), its mean and the interval that
 * holds the stated part of it. Since each weight is at most 1 and each value between 0 and 1, the interval is cautious.
 *
 * @param weight sum of the observations' weights
 * @param n how many observations
 */
record Posterior(double mean, double low, double high, double weight, int n, double a, double b) {
    record Item(double weight, double value) {}

    static Posterior of(double prior, double kappa, List<Item> items, double interval) {
        var points = new ExactSum();
        var weights = new ExactSum();
        for (var item : items) {
            points.add(item.weight * item.value);
            weights.add(item.weight);
        }
        double a = kappa * prior + points.value();
        double b = kappa * (1 - prior) + weights.value() - points.value();
        double tail = (1 - interval) / 2;
        boolean open = a > 0 && b > 0;
        double edge = b <= 0 ? 1 : 0;
        return new Posterior(
                a / (a + b),
                open ? Beta.quantile(tail, a, b) : edge,
                open ? Beta.quantile(1 - tail, a, b) : edge,
                weights.value(),
                items.size(),
                a,
                b);
    }

    double variance() {
        return a * b / ((a + b) * (a + b) * (a + b + 1));
    }
}
