package io.parley.vendors.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a report about scores needs and the method does not. */
final class Statistics {
    private Statistics() {}

    /**
     * @param score the higher, the sooner it should be fixed
     * @param days to the fix; where {@code fixed} is false, for how long it was seen without
     */
    record Outcome(String tool, double score, double days, boolean fixed) {}

    /** Harrell's C with how many pairs could be compared; NaN without any. */
    record Concordance(double c, long pairs) {}

    /** Pairs in which the one with the event was the faster; equal scores count one half. */
    static Concordance concordance(List<Outcome> outcomes) {
        double right = 0;
        long pairs = 0;
        for (var a : outcomes) {
            for (var b : outcomes) {
                if (a.fixed && a != b && (a.days < b.days || a.days == b.days && !b.fixed)) {
                    pairs++;
                    right += a.score > b.score ? 1 : a.score == b.score ? 0.5 : 0;
                }
            }
        }
        return new Concordance(pairs == 0 ? Double.NaN : right / pairs, pairs);
    }

    /** Rank correlation with mid-ranks; 0 where one of both does not vary. */
    static double spearman(double[] a, double[] b) {
        return pearson(ranks(a), ranks(b));
    }

    static double quantile(double[] values, double p) {
        var ordered = Arrays.stream(values).sorted().toArray();
        double at = (ordered.length - 1) * p;
        int below = (int) at;
        return ordered[below] + (at - below) * (ordered[Math.min(below + 1, ordered.length - 1)] - ordered[below]);
    }

    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        var ranks = new double[values.length];
        for (int i = 0; i < order.size(); ) {
            int j = i;
            while (j + 1 < order.size() && values[order.get(j + 1)] == values[order.get(i)]) {
                j++;
            }
            for (int k = i; k <= j; k++) {
                ranks[order.get(k)] = (i + j) / 2.0 + 1;
            }
            i = j + 1;
        }
        return ranks;
    }

    private static double pearson(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
