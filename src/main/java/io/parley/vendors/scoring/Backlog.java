package io.parley.vendors.scoring;

import io.parley.vendors.scoring.Score.PartValue;
import java.util.List;
import java.util.Map;

/** How overdue is what is open: sums only, never means, so that fixing the freshest case never costs anything. */
final class Backlog {
    private final Scorer scorer;
    private final Weights weights;
    private final int day;

    private double volume;
    private double debt;
    /** Of cases nobody knows to be fixed: they move the bounds, never the value. */
    private double unknownVolume;

    private double unknownDebt;

    Backlog(Scorer scorer, Weights weights, int day) {
        this.scorer = scorer;
        this.weights = weights;
        this.day = day;
    }

    PartValue of(List<Case> cases, Map<String, Reading> onPublic) {
        for (var c : cases) {
            var reading = onPublic.get(c.id());
            if (reading != null) {
                add(c, reading);
            }
        }
        double mean = value(debt, volume);
        double allOpen = value(debt + unknownDebt, volume + unknownVolume);
        double allFixed = value(debt, volume + unknownVolume);
        return new PartValue(mean, Math.min(mean, allOpen), Math.max(mean, allFixed), volume, -1);
    }

    private void add(Case c, Reading reading) {
        double weight = weights.of(c);
        var start = Clock.P.start(c);
        if (reading.kind() == Reading.Kind.OPEN) {
            volume += weight;
            debt += weight * overdue(c, start.to());
        } else if (day - start.to() <= Method.BACKLOG_WINDOW_DAYS) {
            if (reading.kind() == Reading.Kind.UNKNOWN) {
                unknownVolume += weight;
                unknownDebt += weight * overdue(c, start.from());
            } else {
                volume += weight;
            }
        }
    }

    private double overdue(Case c, int since) {
        return 1 - Points.of(day - since, scorer.norm(Clock.P, c.severity())) / 100;
    }

    private static double value(double debt, double volume) {
        return Math.max(0, 1 - Method.BACKLOG_GAIN * debt / (Method.BACKLOG_KAPPA + volume));
    }
}
