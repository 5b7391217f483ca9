package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The five parts of one service kept up to date: O(1) for an event, O(open cases) for a question. Feed it merged cases that
 * count, and correct one by removing what was added and adding what is right. It agrees with {@link Scorer} to 1e-9; what is
 * published always comes from there.
 */
public final class Running {
    private record Open(double weight, int from, int to, double norm) {}

    private static final class Sum {
        double points;
        double weight;

        void add(double w, double value) {
            points += w * value;
            weight += w;
        }
    }

    private final Method method;
    private final Weights weights;
    private final int epoch;
    private final Map<Clock, Sum> closed = new EnumMap<>(Clock.class);
    private final Map<Clock, Map<String, Open>> open = new EnumMap<>(Clock.class);
    private final Sum candour = new Sum();
    /** Weight of cases with a fix by the day they became public. */
    private final TreeMap<Integer, Double> published = new TreeMap<>();

    /** @param epoch any day near those of the cases; weights are kept relative to it */
    public Running(Method method, LocalDate epoch) {
        this.method = method;
        this.weights = new Weights(method, List.of());
        this.epoch = Math.toIntExact(epoch.toEpochDay());
        for (var clock : Clock.values()) {
            closed.put(clock, new Sum());
            open.put(clock, new HashMap<>());
        }
    }

    /** @param advisorySize how many cases the advisory has, each counted by its share */
    public void add(Case c, LocalDate asOf, double advisorySize) {
        apply(c, asOf, advisorySize, 1);
    }

    /** With what {@link #add} was given, also the day. */
    public void remove(Case c, LocalDate asOf, double advisorySize) {
        apply(c, asOf, advisorySize, -1);
    }

    private void apply(Case c, LocalDate asOf, double advisorySize, int sign) {
        int day = Math.toIntExact(asOf.toEpochDay());
        double weight = weights.of(c, advisorySize);
        for (var clock : Clock.values()) {
            double norm = method.norm(clock, c.severity());
            var reading = Reading.of(c, clock, day, norm);
            if (reading == null) {
                continue;
            }
            if (reading.kind() == Reading.Kind.OPEN) {
                if (sign > 0) {
                    open.get(clock).put(c.id(), new Open(weight, day - reading.most(), day - reading.least(), norm));
                } else {
                    open.get(clock).remove(c.id());
                }
            } else if (reading.kind() == Reading.Kind.CLOSED) {
                closed.get(clock).add(sign * weight * grown(reading.anchor()), reading.points() / 100);
            }
            boolean isFixed = reading.kind() == Reading.Kind.CLOSED || reading.kind() == Reading.Kind.WIDE;
            if (clock == Clock.P && isFixed) {
                published.merge(Clock.P.start(c).to(), sign * weight, Double::sum);
            }
        }
        var told = Candour.of(c, day);
        var start = Clock.P.start(c);
        if (told.isPresent() && start.known() && start.to() <= day) {
            candour.add(sign * weight * grown(start.to()), told.getAsDouble());
        }
    }

    /** Means between 0 and 1. @param programme as in the evidence: what the vendor has in place */
    public Map<Part, Double> means(LocalDate asOf, Map<String, @Nullable Boolean> programme) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var means = new EnumMap<Part, Double>(Part.class);
        means.put(Part.H, speed(Clock.H, day, method.handling()));
        double publicWord = speed(Clock.P, day, method.publicWord());
        means.put(Part.P, publicWord);
        means.put(Part.X, speed(Clock.X, day, new Method.Prior(publicWord, method.exposureKappa())));
        double faded = faded(day);
        double cases = mean(method.candour(), candour.points * faded, candour.weight * faded);
        double share = Method.CANDOUR_CASE_SHARE;
        double offered = Checklist.of(programme).share(method.unchecked()).value();
        means.put(Part.C, share * cases + (1 - share) * offered);
        means.put(Part.B, backlog(day));
        return means;
    }

    private double speed(Clock clock, int day, Method.Prior prior) {
        double points = closed.get(clock).points * faded(day);
        double weight = closed.get(clock).weight * faded(day);
        for (var o : open.get(clock).values()) {
            points += o.weight * (Points.open(day - o.from, o.norm) + Points.open(day - o.to, o.norm)) / 200;
            weight += o.weight;
        }
        return mean(prior, points, weight);
    }

    private double backlog(int day) {
        double volume = 0;
        for (double weight : published.tailMap(day - Method.BACKLOG_WINDOW_DAYS).values()) {
            volume += weight;
        }
        double debt = 0;
        for (var o : open.get(Clock.P).values()) {
            volume += o.weight;
            debt += o.weight * (1 - Points.of(day - o.to, o.norm) / 100);
        }
        return Math.max(0, 1 - Method.BACKLOG_GAIN * debt / (Method.BACKLOG_KAPPA + volume));
    }

    private static double mean(Method.Prior prior, double points, double weight) {
        return (prior.kappa() * prior.mean() + points) / (prior.kappa() + weight);
    }

    private double grown(int anchor) {
        return StrictMath.pow(2, (double) (anchor - epoch) / method.halfLifeDays());
    }

    private double faded(int day) {
        return StrictMath.pow(2, -(double) (day - epoch) / method.halfLifeDays());
    }
}
