package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.evidence.Statistics.Outcome;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Clock;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Profile;
import io.parley.vendors.scoring.Reading;
import io.parley.vendors.scoring.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether scores of a day say how fast the cases of the next twelve months were fixed: Harrell's C within each quarter's day,
 * with a bootstrap over tools, beside what simpler figures would have said. Seeded; the same numbers every time.
 */
final class BackTest {
    private static final long SEED = 20_261_129;
    private static final int HORIZON = 90;

    /** What is asked to foretell. */
    enum By {
        SCORE,
        PUBLIC_SPEED,
        MEAN_DAYS,
        RESTRICTED_MEAN,
        FEWER_CASES,
        CHANCE
    }

    /**
     * @param cases of rated tools, with a known time to fix, counted once for each day they follow
     * @param late how many of them took longer than a day
     * @param unknown of rated tools, without a known time
     * @param shuffled C of the score when times are shuffled between tools
     * @param brier of "within its norm" foretold from the tool's past, and from the past of all
     */
    record Result(
            int days,
            int rated,
            int cases,
            int late,
            int unknown,
            long pairs,
            Map<By, Pairs.Figure> figures,
            double shuffled,
            double brier,
            double brierOfAll) {}

    private final Map<String, List<LedgerLine>> ledger;
    private final LocalDate today;
    private final boolean asKnownThen;
    private final Map<By, Pairs> pairs = new EnumMap<>(By.class);
    private final Pairs shuffledPairs = new Pairs();
    private final Random random = new Random(SEED);

    private int rated;
    private int cases;
    private int late;
    private int unknown;
    private double brier;
    private double brierOfAll;

    /** @param asKnownThen facts that had been read by the day only; otherwise all of today's */
    BackTest(Map<String, List<LedgerLine>> ledger, LocalDate today, boolean asKnownThen) {
        this.ledger = ledger;
        this.today = today;
        this.asKnownThen = asKnownThen;
        Stream.of(By.values()).forEach(by -> pairs.put(by, new Pairs()));
    }

    Result run(List<LocalDate> days) {
        days.forEach(this::day);
        var figures = new EnumMap<By, Pairs.Figure>(By.class);
        pairs.forEach((by, p) -> figures.put(by, p.figure()));
        return new Result(
                days.size(),
                rated,
                cases,
                late,
                unknown,
                pairs.get(By.SCORE).count(),
                figures,
                shuffledPairs.figure().c(),
                brier / cases,
                brierOfAll / cases);
    }

    private void day(LocalDate day) {
        var outcomes = new EnumMap<By, List<Outcome>>(By.class);
        Stream.of(By.values()).forEach(by -> outcomes.put(by, new ArrayList<>()));
        var pasts = new TreeMap<String, List<Reading>>();
        var nexts = new TreeMap<String, List<Reading>>();
        ledger.forEach((tool, lines) -> {
            var known = asKnownThen
                    ? lines.stream().filter(l -> !l.observed().isAfter(day)).toList()
                    : lines;
            var evidence = new Evidence(day, Profile.BALANCED, Map.of(), LedgerEvidence.cases(known, day));
            var score = evidence.score(Method.V1_1);
            if (score.grade() == Score.Grade.NR) {
                return;
            }
            rated++;
            var past = readings(evidence.cases(), day);
            var next = LedgerEvidence.cases(lines, today).stream()
                    .filter(c -> isNext(c, day))
                    .toList();
            var seen = readings(next, today);
            unknown += next.size() - seen.size();
            pasts.put(tool, past);
            nexts.put(tool, seen);
            for (var by : By.values()) {
                double foretold = foretold(by, score, evidence.cases().size(), past);
                seen.forEach(r -> outcomes.get(by)
                        .add(new Outcome(tool, foretold, Math.max(0, r.least()), r.kind() == Reading.Kind.CLOSED)));
            }
        });
        outcomes.forEach((by, list) -> pairs.get(by).add(list));
        shuffledPairs.add(shuffled(outcomes.get(By.SCORE)));
        foretellNorms(pasts, nexts);
    }

    private double foretold(By by, Score score, int count, List<Reading> past) {
        return switch (by) {
            case SCORE -> score.total();
            case PUBLIC_SPEED -> score.parts().get(Part.P).mean();
            case MEAN_DAYS ->
                -past.stream()
                        .filter(r -> r.kind() == Reading.Kind.CLOSED)
                        .mapToInt(r -> Math.max(0, r.least()))
                        .average()
                        .orElse(0);
            // Everything that is still open is younger than the horizon or stays beyond it.
            case RESTRICTED_MEAN ->
                -past.stream()
                        .mapToInt(r -> Math.min(HORIZON, Math.max(0, r.least())))
                        .average()
                        .orElse(0);
            case FEWER_CASES -> -count;
            case CHANCE -> random.nextDouble();
        };
    }

    private List<Outcome> shuffled(List<Outcome> outcomes) {
        var days = new ArrayList<>(outcomes.stream().map(Outcome::days).toList());
        Collections.shuffle(days, random);
        var list = new ArrayList<Outcome>();
        for (int i = 0; i < days.size(); i++) {
            var o = outcomes.get(i);
            list.add(new Outcome(o.tool(), o.score(), days.get(i), o.fixed()));
        }
        return list;
    }

    private void foretellNorms(Map<String, List<Reading>> pasts, Map<String, List<Reading>> nexts) {
        double all = share(pasts.values().stream().flatMap(List::stream).toList());
        nexts.forEach((tool, next) -> next.forEach(r -> {
            int within = isInNorm(r) ? 1 : 0;
            double own = share(pasts.get(tool));
            brier += (own - within) * (own - within);
            brierOfAll += (all - within) * (all - within);
            cases++;
            late += r.least() > 1 ? 1 : 0;
        }));
    }

    private static double share(List<Reading> readings) {
        long within = readings.stream().filter(BackTest::isInNorm).count();
        return (within + 0.5) / (readings.size() + 1);
    }

    /** 75 points are the norm. */
    private static boolean isInNorm(Reading reading) {
        return reading.kind() == Reading.Kind.CLOSED && reading.points() >= 75;
    }

    private static boolean isNext(Case c, LocalDate day) {
        var start = Clock.P.start(c);
        int from = Math.toIntExact(day.toEpochDay());
        return start.bounded() && start.from() > from && start.from() <= from + 365;
    }

    private static List<Reading> readings(List<Case> cases, LocalDate day) {
        int at = Math.toIntExact(day.toEpochDay());
        return cases.stream()
                .map(c -> Reading.of(c, Clock.P, at, Method.V1_1.norm(Clock.P, c.severity())))
                .filter(r -> r != null && r.scored())
                .toList();
    }
}
