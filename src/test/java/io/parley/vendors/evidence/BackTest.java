package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.evidence.Statistics.Outcome;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Clock;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Profile;
import io.parley.vendors.scoring.Reading;
import io.parley.vendors.scoring.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether scores of a day say how fast the cases of the next twelve months were fixed, as far as could be seen after twenty-four:
 * Harrell's C within each quarter's day, with a bootstrap over tools, beside what simpler figures would have said. Seeded; the
 * same numbers every time.
 */
final class BackTest {
    private static final int FOLLOW_UP_MONTHS = 24;
    private static final int WINDOW_DAYS = 365;

    /**
     * @param tools that could be scored on at least one day
     * @param cases of rated tools, with a known time to fix, counted once for each day they follow
     * @param late how many of them took longer than a day, and {@code lateCases} how many when each is counted once
     * @param unknown of rated tools, without a known time
     * @param less the C of the score less that of each other figure, with the interval of the same draws
     * @param random what forecasts without knowledge reach
     * @param shuffled what the score reaches when times are shuffled between cases
     * @param own "within its norm" foretold from the tool's past
     * @param all the same from the past of all tools together
     */
    record Result(
            int days,
            int tools,
            int rated,
            int cases,
            int late,
            int lateCases,
            int unknown,
            long pairs,
            Map<Forecast, Pairs.Figure> figures,
            Map<Forecast, Pairs.Figure> less,
            Controls.Drawn random,
            Controls.Drawn shuffled,
            Reliability own,
            Reliability all) {}

    private record Seen(Evidence evidence, Score score, Collection<Reading> past, Map<String, Reading> next) {}

    private final Map<String, List<LedgerLine>> ledger;
    private final LocalDate today;
    private final Clock clock;
    private final boolean asKnownThen;
    private final Map<Forecast, Pairs> pairs = new EnumMap<>(Forecast.class);
    private final List<List<Outcome>> scored = new ArrayList<>();
    private final Controls controls = new Controls();
    private final Set<String> lateCases = new HashSet<>();
    private final Reliability own = new Reliability();
    private final Reliability all = new Reliability();
    private final Map<String, Integer> ratings = new TreeMap<>();

    private int cases;
    private int late;
    private int unknown;

    /**
     * @param clock from what to the fix
     * @param asKnownThen facts that had been read by the day only; otherwise all of today's
     */
    BackTest(Map<String, List<LedgerLine>> ledger, LocalDate today, Clock clock, boolean asKnownThen) {
        this.ledger = ledger;
        this.today = today;
        this.clock = clock;
        this.asKnownThen = asKnownThen;
        Stream.of(Forecast.values()).forEach(by -> pairs.put(by, new Pairs()));
    }

    Result run(List<LocalDate> days) {
        days.forEach(this::day);
        var figures = new EnumMap<Forecast, Pairs.Figure>(Forecast.class);
        var less = new EnumMap<Forecast, Pairs.Figure>(Forecast.class);
        var score = pairs.get(Forecast.SCORE);
        pairs.forEach((by, p) -> {
            figures.put(by, p.figure());
            less.put(by, score.less(p));
        });
        return new Result(
                days.size(),
                ratings.size(),
                ratings.values().stream().mapToInt(Integer::intValue).sum(),
                cases,
                late,
                lateCases.size(),
                unknown,
                score.count(),
                figures,
                less,
                controls.random(scored, score.figure().c()),
                controls.timesShuffled(scored, score.figure().c()),
                own,
                all);
    }

    private void day(LocalDate day) {
        var seen = new TreeMap<String, Seen>();
        ledger.forEach((tool, lines) -> look(day, lines, tool, seen));
        var outcomes = new EnumMap<Forecast, List<Outcome>>(Forecast.class);
        Stream.of(Forecast.values()).forEach(by -> outcomes.put(by, new ArrayList<>()));
        var tools = new TreeMap<String, Evidence>();
        seen.forEach((tool, s) -> tools.put(tool, s.evidence));
        var mixed = controls.severitiesShuffled(tools);
        seen.forEach((tool, s) -> {
            ratings.merge(tool, 1, Integer::sum);
            for (var by : Forecast.values()) {
                double foretold = by.of(s.evidence, s.score, s.past, clock, mixed.get(tool));
                s.next.values().forEach(r -> outcomes.get(by).add(outcome(tool, foretold, r)));
            }
        });
        outcomes.forEach((by, list) -> pairs.get(by).add(list));
        scored.add(outcomes.get(Forecast.SCORE));
        foretellNorms(seen);
    }

    private void look(LocalDate day, List<LedgerLine> lines, String tool, Map<String, Seen> seen) {
        var known = asKnownThen
                ? lines.stream().filter(l -> !l.observed().isAfter(day)).toList()
                : lines;
        var evidence = new Evidence(day, Profile.BALANCED, Map.of(), LedgerEvidence.cases(known, day));
        var score = evidence.score(Method.V1_1);
        if (score.grade() == Score.Grade.NR) {
            return;
        }
        var end = day.plusMonths(FOLLOW_UP_MONTHS);
        var until = end.isBefore(today) ? end : today;
        var next = LedgerEvidence.cases(lines, until).stream()
                .filter(c -> isNext(c, day))
                .toList();
        var readings = readings(next, until);
        unknown += next.size() - readings.size();
        seen.put(tool, new Seen(evidence, score, readings(evidence.cases(), day).values(), readings));
    }

    private static Outcome outcome(String tool, double foretold, Reading r) {
        return new Outcome(tool, foretold, Math.max(0, r.least()), r.kind() == Reading.Kind.CLOSED);
    }

    private void foretellNorms(Map<String, Seen> seen) {
        double field = Reliability.share(
                seen.values().stream().flatMap(s -> s.past.stream()).toList());
        seen.values()
                .forEach(s -> s.next.forEach((id, r) -> {
                    own.add(Reliability.share(s.past), Reliability.isInNorm(r));
                    all.add(field, Reliability.isInNorm(r));
                    cases++;
                    if (r.least() > 1) {
                        late++;
                        lateCases.add(id);
                    }
                }));
    }

    private boolean isNext(Case c, LocalDate day) {
        var start = clock.start(c);
        int from = Math.toIntExact(day.toEpochDay());
        return start.bounded() && start.from() > from && start.from() <= from + WINDOW_DAYS;
    }

    private Map<String, Reading> readings(List<Case> cases, LocalDate day) {
        int at = Math.toIntExact(day.toEpochDay());
        var readings = new TreeMap<String, Reading>();
        for (var c : cases) {
            var r = c.counts() ? Reading.of(c, clock, at, Method.V1_1.norm(clock, c.severity())) : null;
            if (r != null && r.scored()) {
                readings.put(c.id(), r);
            }
        }
        return readings;
    }
}
