package io.parley.vendors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The share that is still unfixed against days, after Kaplan and Meier (1958), with Greenwood's standard error and the log-log
 * interval at 95 %. Cases without a fix count as long as they were watched. A picture of the past; no mark is made from it.
 *
 * @param steps one for every day on which at least one case was fixed, in order
 * @param censored days up to which cases were watched that had no fix then, in order
 * @param n all cases
 * @param last the last day on which a case was watched
 */
public record Survival(List<Step> steps, List<Integer> censored, int n, int last) {
    private static final double Z = 1.959963984540054;

    /** {@code days} of 0 or more; {@code fixed}: it ended with a fix, not with the end of the watch. */
    public record Watch(int days, boolean fixed) {}

    /** {@code atRisk}: unfixed just before that day. {@code low} and {@code high} are 0 and 1 where nothing can be said. */
    public record Step(int day, int atRisk, int fixed, double share, double error, double low, double high) {
        public int percent() {
            return (int) Math.round(share * 100);
        }

        public int lowPercent() {
            return (int) Math.round(low * 100);
        }

        public int highPercent() {
            return (int) Math.round(high * 100);
        }
    }

    public static Survival of(Collection<Watch> watches) {
        var fixes = new TreeMap<Integer, Integer>();
        watches.stream().filter(Watch::fixed).forEach(w -> fixes.merge(w.days(), 1, Integer::sum));
        var steps = new ArrayList<Step>();
        double share = 1;
        double sum = 0; // of Greenwood's formula
        for (var fix : fixes.entrySet()) {
            int day = fix.getKey();
            int atRisk = (int) watches.stream().filter(w -> w.days() >= day).count();
            int fixed = fix.getValue();
            share *= 1 - (double) fixed / atRisk;
            sum += atRisk == fixed ? 0 : (double) fixed / ((double) atRisk * (atRisk - fixed));
            steps.add(step(day, atRisk, fixed, share, sum));
        }
        return new Survival(
                steps,
                watches.stream()
                        .filter(w -> !w.fixed())
                        .map(Watch::days)
                        .sorted()
                        .toList(),
                watches.size(),
                watches.stream().mapToInt(Watch::days).max().orElse(0));
    }

    private static Step step(int day, int atRisk, int fixed, double share, double sum) {
        if (share <= 0) {
            return new Step(day, atRisk, fixed, 0, 0, 0, 1);
        }
        double spread = Z * Math.sqrt(sum) / Math.log(share);
        double one = Math.pow(share, Math.exp(spread));
        double other = Math.pow(share, Math.exp(-spread));
        return new Step(day, atRisk, fixed, share, share * Math.sqrt(sum), Math.min(one, other), Math.max(one, other));
    }

    /** Still unfixed after that day, between 0 and 1. */
    double at(int day) {
        double share = 1;
        for (var step : steps) {
            if (step.day() > day) {
                break;
            }
            share = step.share();
        }
        return share;
    }

    /** The first day after which at most half is unfixed; empty where more than half stays so. */
    OptionalInt median() {
        return steps.stream()
                .filter(s -> s.share() <= 0.5 + 1e-12)
                .mapToInt(Step::day)
                .findFirst();
    }

    /** Unfixed and still watched just before that day. */
    int atRisk(int day) {
        int gone =
                steps.stream().filter(s -> s.day() < day).mapToInt(Step::fixed).sum();
        return n - gone - (int) censored.stream().filter(c -> c < day).count();
    }

    /** The mean of the days without a fix, counted to {@code until} at most: the area below the curve. */
    public double restrictedMean(int until) {
        double area = 0;
        double share = 1;
        int from = 0;
        for (var step : steps) {
            if (step.day() >= until) {
                break;
            }
            area += share * (step.day() - from);
            from = step.day();
            share = step.share();
        }
        return area + share * (until - from);
    }
}
