package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Whether shares that were foretold are the shares that came. */
final class Reliability {
    private static final int GROUPS = 10;
    private static final int STEPS = 100;

    private record Told(double share, boolean came) {}

    /** @param foretold the mean of what was, {@code came} what did, over {@code cases} */
    record Group(double foretold, double came, int cases) {}

    private final List<Told> told = new ArrayList<>();

    void add(double share, boolean came) {
        told.add(new Told(share, came));
    }

    /** Mean squared distance between what was foretold and 0 or 1; NaN where nothing was. */
    double brier() {
        return told.stream()
                .mapToDouble(t -> (t.share - (t.came ? 1 : 0)) * (t.share - (t.came ? 1 : 0)))
                .average()
                .orElse(Double.NaN);
    }

    long missed() {
        return told.stream().filter(t -> !t.came).count();
    }

    /** Tenths in the order of what was foretold; equal shares stay together in the order they came in. */
    List<Group> tenths() {
        var ordered =
                told.stream().sorted(Comparator.comparingDouble(Told::share)).toList();
        var groups = new ArrayList<Group>();
        for (int i = 0; i < GROUPS; i++) {
            var group = ordered.subList(ordered.size() * i / GROUPS, ordered.size() * (i + 1) / GROUPS);
            if (!group.isEmpty()) {
                groups.add(new Group(
                        group.stream().mapToDouble(Told::share).average().orElseThrow(),
                        group.stream()
                                .mapToDouble(t -> t.came ? 1 : 0)
                                .average()
                                .orElseThrow(),
                        group.size()));
            }
        }
        return groups;
    }

    /**
     * Of a logistic regression of what came on the log odds of what was foretold (Cox, "Two further applications of a model for
     * binary regression", 1958): 1 is right, less is overconfident. NaN where all came or none did.
     */
    double slope() {
        long missed = missed();
        if (missed == 0 || missed == told.size()) {
            return Double.NaN;
        }
        double a = 0;
        double b = 1;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double aa = 0;
            double ab = 0;
            double bb = 0;
            for (var t : told) {
                double x = StrictMath.log(t.share / (1 - t.share));
                double p = 1 / (1 + StrictMath.exp(-a - b * x));
                double off = (t.came ? 1 : 0) - p;
                double w = p * (1 - p);
                ga += off;
                gb += off * x;
                aa += w;
                ab += w * x;
                bb += w * x * x;
            }
            double det = aa * bb - ab * ab;
            if (!(det > 1e-12)) {
                return Double.NaN;
            }
            a += (bb * ga - ab * gb) / det;
            b += (aa * gb - ab * ga) / det;
        }
        return b;
    }

    /** Of past cases that were fixed within their norm, never quite none or all. */
    static double share(Collection<Reading> readings) {
        long within = readings.stream().filter(Reliability::isInNorm).count();
        return (within + 0.5) / (readings.size() + 1);
    }

    /** 75 points are the norm. */
    static boolean isInNorm(Reading reading) {
        return reading.kind() == Reading.Kind.CLOSED && reading.points() >= 75;
    }
}
