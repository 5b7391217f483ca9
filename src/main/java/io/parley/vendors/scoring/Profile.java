package io.parley.vendors.scoring;

import java.util.Map;

/**
 * What a company weighs differently. Weights are not negative and sum to one; the norms may only become stricter (a factor of
 * 0.5 to 1). Priors, points, caps and facts are the method's.
 */
public record Profile(String id, Map<Part, Double> weights, double normFactor) {
    public static final Profile BALANCED = of("balanced", 0.175, 0.175, 0.20, 0.30, 0.15);
    /** For buyers under a duty to report. */
    public static final Profile REGULATED = of("regulated", 0.10, 0.10, 0.25, 0.45, 0.10);
    /** For private tools at work. */
    public static final Profile BRING_YOUR_OWN = of("bring-your-own", 0.10, 0.25, 0.30, 0.25, 0.10);

    public Profile {
        weights = Map.copyOf(weights);
        if (weights.size() != Part.values().length || weights.values().stream().anyMatch(w -> !(w >= 0 && w <= 1))) {
            throw new IllegalArgumentException("needs a weight between 0 and 1 for each of H, P, X, C and B");
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("weights sum to " + sum + ", not to 1");
        }
        if (!(normFactor >= 0.5 && normFactor <= 1)) {
            throw new IllegalArgumentException("norm factor " + normFactor + " is not between 0.5 and 1");
        }
    }

    public double weight(Part part) {
        return weights.get(part);
    }

    private static Profile of(String id, double h, double p, double x, double c, double b) {
        return new Profile(id, Map.of(Part.H, h, Part.P, p, Part.X, x, Part.C, c, Part.B, b), 1);
    }
}
