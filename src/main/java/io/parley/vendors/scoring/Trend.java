package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last 24 months against the 24 before on the public clock, without fading: points of difference with their 90 % interval.
 * Shown, never scored, because improving an old case would look like getting worse.
 */
public record Trend(double change, double low, double high) {
    private static final int PERIOD_DAYS = 730;
    private static final double Z_90 = 1.6448536269514722;

    public enum Direction {
        IMPROVING,
        WORSENING,
        NO_CLEAR_CHANGE
    }

    public static Trend of(List<Case> records, LocalDate asOf, Method method) {
        var recent = period(records, asOf, method, 0);
        var before = period(records, asOf, method, PERIOD_DAYS);
        double change = 100 * (recent.mean() - before.mean());
        double half = 100 * Z_90 * Math.sqrt(recent.variance() + before.variance());
        return new Trend(change, change - half, change + half);
    }

    public Direction direction() {
        return low > 0 ? Direction.IMPROVING : high < 0 ? Direction.WORSENING : Direction.NO_CLEAR_CHANGE;
    }

    private static Posterior period(List<Case> records, LocalDate asOf, Method method, int youngest) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var cases = Aliases.merge(records).stream().filter(Case::counts).toList();
        var weights = new Weights(method, cases);
        var items = cases.stream()
                .filter(c -> {
                    int age = day - Clock.P.start(c).to();
                    return Clock.P.start(c).known() && age >= youngest && age < youngest + PERIOD_DAYS;
                })
                .flatMap(c -> {
                    var reading = Reading.of(c, Clock.P, day, method.norm(Clock.P, c.severity()));
                    return reading == null || !reading.scored()
                            ? Stream.empty()
                            : Stream.of(new Posterior.Item(weights.of(c, 1), reading.points() / 100));
                })
                .toList();
        var prior = method.publicWord();
        return Posterior.of(prior.mean(), prior.kappa(), items, Method.INTERVAL);
    }
}
