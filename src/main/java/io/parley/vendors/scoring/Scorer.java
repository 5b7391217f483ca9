package io.parley.vendors.scoring;

import io.parley.vendors.scoring.Score.PartValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole method for one service: records in, one result out. The order of the input changes nothing. Not final so that tests
 * can damage one step and see that the axioms notice.
 */
public class Scorer {
    private final Method method;
    private final Profile profile;

    public Scorer(Method method, Profile profile) {
        this.method = method;
        this.profile = profile;
    }

    /** @param programme what the vendor's disclosure programme offers; null for an item nobody checked */
    public Score score(List<Case> records, LocalDate asOf, Map<String, @Nullable Boolean> programme) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var cases = Aliases.merge(records).stream().filter(Case::counts).toList();
        var readings = new EnumMap<Clock, Map<String, Reading>>(Clock.class);
        for (var clock : Clock.values()) {
            readings.put(clock, read(cases, clock, day));
        }
        var weights = new Weights(method, cases);
        var parts = new EnumMap<Part, PartValue>(Part.class);
        parts.put(Part.H, speed(cases, readings.get(Clock.H), weights, day, method.handling()));
        parts.put(Part.P, speed(cases, readings.get(Clock.P), weights, day, method.publicWord()));
        var exposure = new Method.Prior(parts.get(Part.P).mean(), method.exposureKappa());
        parts.put(Part.X, speed(cases, readings.get(Clock.X), weights, day, exposure));
        parts.put(Part.C, candour(cases, weights, day, programme));
        parts.put(Part.B, backlog(cases, readings.get(Clock.P), weights, day));
        return total(asOf, cases, readings, parts);
    }

    double norm(Clock clock, Severity severity) {
        return method.norm(clock, severity) * profile.normFactor();
    }

    @Nullable
    Reading reading(Case c, Clock clock, int day) {
        return Reading.of(c, clock, day, norm(clock, c.severity()));
    }

    PartValue backlog(List<Case> cases, Map<String, Reading> onPublic, Weights weights, int day) {
        return new Backlog(this, weights, day).of(cases, onPublic);
    }

    private Map<String, Reading> read(List<Case> cases, Clock clock, int day) {
        var readings = new HashMap<String, Reading>();
        for (var c : cases) {
            var reading = reading(c, clock, day);
            if (reading != null) {
                readings.put(c.id(), reading);
            }
        }
        return readings;
    }

    private PartValue speed(
            List<Case> cases, Map<String, Reading> readings, Weights weights, int day, Method.Prior prior) {
        var p = Posterior.of(prior.mean(), prior.kappa(), timed(cases, readings, weights, day), Method.INTERVAL);
        return new PartValue(p.mean(), p.low(), p.high(), p.weight(), p.n());
    }

    private static List<Posterior.Item> timed(
            List<Case> cases, Map<String, Reading> readings, Weights weights, int day) {
        return cases.stream()
                .filter(c ->
                        readings.containsKey(c.id()) && readings.get(c.id()).scored())
                .map(c -> {
                    var reading = readings.get(c.id());
                    return new Posterior.Item(
                            weights.of(c) * weights.decay(day, reading.anchor()), reading.points() / 100);
                })
                .toList();
    }

    private static List<Posterior.Item> told(List<Case> cases, Weights weights, int day) {
        var items = new ArrayList<Posterior.Item>();
        for (var c : cases) {
            var told = Candour.of(c, day);
            var start = Clock.P.start(c);
            if (told.isPresent() && start.known() && start.to() <= day) {
                items.add(new Posterior.Item(weights.of(c) * weights.decay(day, start.to()), told.getAsDouble()));
            }
        }
        return items;
    }

    /** What the parts with a prior of their own are made from, before any prior: for calibration. */
    Map<Part, List<Posterior.Item>> observed(List<Case> records, LocalDate asOf) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var cases = Aliases.merge(records).stream().filter(Case::counts).toList();
        var weights = new Weights(method, cases);
        return Map.of(
                Part.H, timed(cases, read(cases, Clock.H, day), weights, day),
                Part.P, timed(cases, read(cases, Clock.P, day), weights, day),
                Part.C, told(cases, weights, day));
    }

    private PartValue candour(List<Case> cases, Weights weights, int day, Map<String, @Nullable Boolean> programme) {
        var p = Posterior.of(
                method.candour().mean(), method.candour().kappa(), told(cases, weights, day), Method.INTERVAL);
        var offered = Checklist.of(programme).share(method.unchecked());
        double share = Method.CANDOUR_CASE_SHARE;
        return new PartValue(
                share * p.mean() + (1 - share) * offered.value(),
                share * p.low() + (1 - share) * offered.low(),
                share * p.high() + (1 - share) * offered.high(),
                p.weight(),
                p.n());
    }

    private Score total(
            LocalDate asOf, List<Case> cases, Map<Clock, Map<String, Reading>> readings, Map<Part, PartValue> parts) {
        var sum = new ExactSum();
        parts.forEach((part, value) -> sum.add(profile.weight(part) * value.mean()));
        double total = 100 * sum.value();
        double low = Math.max(0, total - 100 * spread(parts, true));
        double high = Math.min(100, total + 100 * spread(parts, false));
        var onPublic = readings.get(Clock.P);
        var dated = new ExactSum();
        cases.stream()
                .filter(c ->
                        onPublic.containsKey(c.id()) && onPublic.get(c.id()).scored())
                .forEach(c -> dated.add(c.share()));
        long unknown = onPublic.values().stream()
                .filter(r -> r.kind() == Reading.Kind.UNKNOWN)
                .count();
        var exposed = cases.stream()
                .map(Case::id)
                .filter(id -> {
                    var reading = readings.get(Clock.X).get(id);
                    return reading != null
                            && reading.kind() == Reading.Kind.OPEN
                            && reading.least() > Method.ACTIVE_EXPOSURE_DAYS;
                })
                .toList();
        var graded =
                Grades.of(total, low, high, dated.value(), parts.get(Part.P).weight(), !exposed.isEmpty());
        return new Score(
                asOf,
                total,
                low,
                high,
                parts,
                cases.size(),
                dated.value(),
                cases.isEmpty() ? 0 : (double) unknown / cases.size(),
                exposed,
                graded.grade(),
                graded.caps());
    }

    /** Speed and exposure share cases and are added; handling and candour are evidence of their own; the backlog is a bound. */
    private double spread(Map<Part, PartValue> parts, boolean down) {
        double speed = reach(parts, Part.P, down) + reach(parts, Part.X, down);
        double handling = reach(parts, Part.H, down);
        double candour = reach(parts, Part.C, down);
        return Math.sqrt(speed * speed + handling * handling + candour * candour) + reach(parts, Part.B, down);
    }

    private double reach(Map<Part, PartValue> parts, Part part, boolean down) {
        var value = parts.get(part);
        return profile.weight(part) * (down ? value.mean() - value.low() : value.high() - value.mean());
    }
}
