package io.parley.vendors.evidence;

import io.parley.vendors.evidence.Statistics.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Pairs by the two tools they are from, so that a bootstrap over tools needs no second look at cases. */
final class Pairs {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_261_129;

    /** Concordance with the 5 % and 95 % quantiles of the bootstrap. */
    record Figure(double c, double low, double high) {}

    private final Map<String, Map<String, double[]>> sums = new TreeMap<>();

    void add(List<Outcome> outcomes) {
        var byTool = new TreeMap<String, List<Outcome>>();
        outcomes.forEach(
                o -> byTool.computeIfAbsent(o.tool(), t -> new ArrayList<>()).add(o));
        byTool.forEach((a, ofA) -> byTool.forEach((b, ofB) -> {
            var sum = sums.computeIfAbsent(a, t -> new TreeMap<>()).computeIfAbsent(b, t -> new double[2]);
            for (var one : ofA) {
                for (var two : ofB) {
                    var pair = one == two ? null : Statistics.concordance(List.of(one, two));
                    if (a.compareTo(b) <= 0 && pair != null && pair.pairs() > 0) {
                        sum[0] += pair.c() * pair.pairs() / (a.equals(b) ? 2 : 1);
                        sum[1] += pair.pairs() / (a.equals(b) ? 2.0 : 1);
                    }
                }
            }
        }));
    }

    long count() {
        return Math.round(all(name -> 1)[1]);
    }

    Figure figure() {
        return figure(concordance(), draws());
    }

    /** This concordance less the other's, both of the same outcomes and in the same draws. */
    Figure less(Pairs other) {
        var here = draws();
        var there = other.draws();
        return figure(
                concordance() - other.concordance(),
                IntStream.range(0, DRAWS).mapToDouble(i -> here[i] - there[i]).toArray());
    }

    private static Figure figure(double c, double[] draws) {
        var known = Arrays.stream(draws).filter(d -> !Double.isNaN(d)).toArray();
        return Double.isNaN(c)
                ? new Figure(c, c, c)
                : new Figure(c, Statistics.quantile(known, 0.05), Statistics.quantile(known, 0.95));
    }

    private double concordance() {
        var total = all(name -> 1);
        return total[0] / total[1];
    }

    /** Seeded, so that the same tools give the same draws; NaN where one holds no pair. */
    private double[] draws() {
        var tools = List.copyOf(sums.keySet());
        var random = new Random(SEED);
        var drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            var times = new TreeMap<String, Integer>();
            tools.forEach(t -> times.merge(tools.get(random.nextInt(tools.size())), 1, Integer::sum));
            var sum = all(name -> times.getOrDefault(name, 0));
            drawn[i] = sum[0] / sum[1];
        }
        return drawn;
    }

    private double[] all(ToIntFunction<String> times) {
        var all = new double[2];
        sums.forEach((a, row) -> row.forEach((b, sum) -> {
            double weight = (double) times.applyAsInt(a) * times.applyAsInt(b);
            all[0] += weight * sum[0];
            all[1] += weight * sum[1];
        }));
        return all;
    }
}
