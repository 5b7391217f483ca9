package io.parley.vendors.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates the priors of the method from a snapshot of many services, as its specification asks for: per part and service the
 * weighted mean of what was observed where the weight is {@link #ENOUGH} or more; the variance between services after
 * DerSimonian and Laird ("Meta-analysis in clinical trials", 1986), within them pooled; kappa is within over between, kept
 * between {@link #LEAST_KAPPA} and {@link #MOST_KAPPA}. A part with fewer than {@link #MIN_SERVICES} such services keeps its prior.
 */
public final class Calibration {
    public static final double ENOUGH = 3;
    public static final int MIN_SERVICES = 5;
    static final double LEAST_KAPPA = 2;
    static final double MOST_KAPPA = 10;
    /** A prior of exactly one would leave no doubt at all about a service of which nothing is known. */
    private static final double MOST_MEAN = 0.99;

    private static final double ROUND = 10_000;

    /**
     * @param services how many observed enough
     * @param mean of the field; for H its lower quartile; rounded to four decimals
     * @param simpleMean of the services' means, for comparison
     * @param between variance between services (tau squared)
     * @param within pooled variance of single observations
     * @param kept whether the old prior stays because too few services observed enough
     */
    public record Estimate(
            Part part,
            int services,
            int observations,
            double mean,
            double simpleMean,
            double lowest,
            double highest,
            double between,
            double within,
            double kappa,
            boolean kept) {}

    private record Service(double weight, double mean, double squares, double sum) {
        /** Of its mean, in units of the variance of one observation. */
        double spread() {
            return squares / (weight * weight);
        }
    }

    private Calibration() {}

    public static Method method(String id, Method before, Collection<Evidence> snapshot) {
        var found = estimates(before, snapshot);
        return before.with(id, prior(found.get(Part.H)), prior(found.get(Part.P)), prior(found.get(Part.C)));
    }

    /** For H, P and C. */
    public static Map<Part, Estimate> estimates(Method method, Collection<Evidence> snapshot) {
        var observed = snapshot.stream()
                .map(e -> new Scorer(method, e.profile()).observed(e.cases(), e.asOf()))
                .toList();
        var found = new EnumMap<Part, Estimate>(Part.class);
        Map.of(Part.H, method.handling(), Part.P, method.publicWord(), Part.C, method.candour())
                .forEach((part, prior) -> found.put(
                        part,
                        of(part, prior, observed.stream().map(o -> o.get(part)).toList())));
        return found;
    }

    private static Method.Prior prior(Estimate estimate) {
        return new Method.Prior(estimate.mean, estimate.kappa);
    }

    private static Estimate of(Part part, Method.Prior before, List<List<Posterior.Item>> observed) {
        var services = new ArrayList<Service>();
        var all = new ArrayList<List<Posterior.Item>>();
        for (var items : observed) {
            double weight = items.stream().mapToDouble(Posterior.Item::weight).sum();
            if (weight >= ENOUGH) {
                services.add(service(items, weight));
                all.add(items);
            }
        }
        int n = all.stream().mapToInt(List::size).sum();
        var means = services.stream().mapToDouble(Service::mean).sorted().toArray();
        double lowest = means.length == 0 ? Double.NaN : means[0];
        double highest = means.length == 0 ? Double.NaN : means[means.length - 1];
        double simple = services.stream().mapToDouble(Service::mean).average().orElse(Double.NaN);
        if (services.size() < MIN_SERVICES) {
            return new Estimate(
                    part,
                    services.size(),
                    n,
                    before.mean(),
                    simple,
                    lowest,
                    highest,
                    Double.NaN,
                    Double.NaN,
                    before.kappa(),
                    true);
        }
        double within = within(services);
        double between = between(services, within);
        double mean = part == Part.H ? quartile(means) : field(services, within, between);
        double kappa = between <= 0 ? MOST_KAPPA : Math.min(MOST_KAPPA, Math.max(LEAST_KAPPA, within / between));
        return new Estimate(
                part,
                services.size(),
                n,
                rounded(Math.min(MOST_MEAN, mean)),
                simple,
                lowest,
                highest,
                between,
                within,
                rounded(kappa),
                false);
    }

    private static Service service(List<Posterior.Item> items, double weight) {
        double mean = items.stream().mapToDouble(i -> i.weight() * i.value()).sum() / weight;
        double squares =
                items.stream().mapToDouble(i -> i.weight() * i.weight()).sum();
        double sum = items.stream()
                .mapToDouble(i -> i.weight() * (i.value() - mean) * (i.value() - mean))
                .sum();
        return new Service(weight, mean, squares, sum);
    }

    /** Weighted sums of squares over what their weights are worth as free observations. */
    private static double within(List<Service> services) {
        double squares = services.stream().mapToDouble(Service::sum).sum();
        double free = services.stream()
                .mapToDouble(s -> s.weight - s.squares / s.weight)
                .sum();
        return free <= 0 ? 0 : squares / free;
    }

    private static double between(List<Service> services, double within) {
        if (within <= 0) {
            return variance(services);
        }
        double weights = 0;
        double squares = 0;
        double points = 0;
        for (var s : services) {
            double w = 1 / (within * s.spread());
            weights += w;
            squares += w * w;
            points += w * s.mean;
        }
        double q = 0;
        for (var s : services) {
            double off = s.mean - points / weights;
            q += off * off / (within * s.spread());
        }
        return Math.max(0, (q - (services.size() - 1)) / (weights - squares / weights));
    }

    private static double variance(List<Service> services) {
        double mean = services.stream().mapToDouble(Service::mean).average().orElse(0);
        return services.stream()
                        .mapToDouble(s -> (s.mean - mean) * (s.mean - mean))
                        .sum()
                / (services.size() - 1);
    }

    /** The mean of a random-effects model. */
    private static double field(List<Service> services, double within, double between) {
        double weights = 0;
        double points = 0;
        for (var s : services) {
            double variance = between + within * s.spread();
            double w = variance <= 0 ? 1 : 1 / variance;
            weights += w;
            points += w * s.mean;
        }
        return points / weights;
    }

    /** The lower quartile by linear interpolation between ordered values. */
    private static double quartile(double[] ordered) {
        double at = (ordered.length - 1) * 0.25;
        int below = (int) at;
        double part = at - below;
        return ordered[below] + part * (ordered[Math.min(below + 1, ordered.length - 1)] - ordered[below]);
    }

    private static double rounded(double value) {
        return Math.round(value * ROUND) / ROUND;
    }
}
