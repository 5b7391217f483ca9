package io.parley.vendors.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * How long fixes take that miss their norm: Hill's estimate (1975) of the Pareto index of days beyond the norm, with the 90 %
 * interval of a bootstrap over services. The method counts an open case as if it took twice as long as so far, which is right
 * when the index is 1/ln 2 = 1.4427.
 *
 * @param late cases that were public for longer than their norm, fixed or open
 * @param fixed how many of them have a fix; the open ones enter as censored
 */
public record Tail(int late, int fixed, double index, double low, double high) {
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_261_129;

    private record Late(double log, boolean fixed) {}

    public static Tail of(Method method, Collection<Evidence> snapshot) {
        var byService = new ArrayList<List<Late>>();
        for (var evidence : snapshot) {
            byService.add(late(method, evidence));
        }
        var all = byService.stream().flatMap(List::stream).toList();
        int fixed = (int) all.stream().filter(Late::fixed).count();
        var random = new Random(SEED);
        var drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            var sample = new ArrayList<Late>();
            for (int j = 0; j < byService.size(); j++) {
                sample.addAll(byService.get(random.nextInt(byService.size())));
            }
            drawn[i] = index(sample);
        }
        var known = Arrays.stream(drawn).filter(d -> !Double.isNaN(d)).sorted().toArray();
        double low = known.length == 0 ? Double.NaN : known[(int) (0.05 * known.length)];
        double high = known.length == 0 ? Double.NaN : known[(int) (0.95 * known.length)];
        return new Tail(all.size(), fixed, index(all), low, high);
    }

    private static List<Late> late(Method method, Evidence evidence) {
        int day = Math.toIntExact(evidence.asOf().toEpochDay());
        var late = new ArrayList<Late>();
        for (var c : Aliases.merge(evidence.cases())) {
            double norm = method.norm(Clock.P, c.severity());
            var reading = c.counts() ? Reading.of(c, Clock.P, day, norm) : null;
            if (reading != null && reading.scored() && reading.least() > norm) {
                late.add(new Late(StrictMath.log(reading.least() / norm), reading.kind() == Reading.Kind.CLOSED));
            }
        }
        return late;
    }

    /** Fixed ones over the logs of all: the maximum-likelihood estimate when the open ones are censored. */
    private static double index(List<Late> late) {
        long fixed = late.stream().filter(Late::fixed).count();
        return fixed == 0
                ? Double.NaN
                : fixed / late.stream().mapToDouble(Late::log).sum();
    }
}
