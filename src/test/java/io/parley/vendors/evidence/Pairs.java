package io.parley.vendors.evidence;

import io.parley.vendors.evidence.Statistics.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

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
        var tools = List.copyOf(sums.keySet());
        var total = all(name -> 1);
        var random = new Random(SEED);
        var drawn = new ArrayList<Double>();
        for (int i = 0; i < DRAWS && !tools.isEmpty(); i++) {
            var times = new TreeMap<String, Integer>();
            tools.forEach(t -> times.merge(tools.get(random.nextInt(tools.size())), 1, Integer::sum));
            var sum = all(name -> times.getOrDefault(name, 0));
            if (sum[1] > 0) {
                drawn.add(sum[0] / sum[1]);
            }
        }
        if (total[1] == 0) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN);
        }
        var values = drawn.stream().mapToDouble(d -> d).toArray();
        return new Figure(total[0] / total[1], Statistics.quantile(values, 0.05), Statistics.quantile(values, 0.95));
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
