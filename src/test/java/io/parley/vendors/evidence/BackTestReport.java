package io.parley.vendors.evidence;

import static io.parley.vendors.evidence.ScoringReport.line;
import static io.parley.vendors.evidence.ScoringReport.number;
import static io.parley.vendors.evidence.ScoringReport.percent;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.scoring.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of {@code docs/scoring-validation.md} about what scores foretold. */
final class BackTestReport {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");
    private static final int QUARTERS = 15;
    private static final double SUCCESS = 0.55;
    /** Of fewer the drawn samples repeat each other, and an interval of them knows no doubt. */
    private static final int FEWEST_PAIRS = 30;

    private BackTestReport() {}

    static List<LocalDate> days() {
        return Stream.iterate(FIRST_DAY, d -> d.plusMonths(3)).limit(QUARTERS).toList();
    }

    static String of(Map<String, List<LedgerLine>> ledger, LocalDate today) {
        var strict = new BackTest(ledger, today, Clock.P, true).run(days());
        var loose = new BackTest(ledger, today, Clock.P, false).run(days());
        return """

            ## Back-test

            Question: do tools that score higher on a day fix the cases of the following twelve months sooner? %d days, one a quarter from %s; time from the
            first public word to the fix, followed for twenty-four months; Harrell's C within each day, 90 %% interval from a bootstrap over tools. Success was defined before
            looking: the lower end above %s. What a vendor has in place was read in 2025 and 2026 and is left out.

            **With what had been read by each day** (the only fair way): the lists with dates of fixes were read in 2025 and 2026, so that over all days %d
            scores could be made, followed by %d cases with a known time. The test cannot be done, and will be possible only for days after the ledger began to
            keep what it knew when.

            **With today's facts cut off at each day** (unfair: what was filled in later leaks into the past): %d scores of %d tools, followed by %d cases with a known time and %d
            without one. Only %d of them took longer than a day, %d when each case is counted once, which leaves %d pairs. Below 0.5 the forecast was the wrong way round. *Less*: the C of the score less that of
            the line, in the same draws; where its interval holds zero, the score has not been shown to say more than the line.

            """.formatted(
                                loose.days(),
                                FIRST_DAY,
                                SUCCESS,
                                strict.rated(),
                                strict.cases(),
                                loose.rated(),
                                loose.tools(),
                                loose.cases(),
                                loose.unknown(),
                                loose.late(),
                                loose.lateCases(),
                                loose.pairs())
                + table(loose) + controls(loose) + "\n" + verdict(loose) + "\n" + reports(ledger, today) + norms(loose);
    }

    private static String controls(BackTest.Result loose) {
        return line(
                        "a random number for each tool and day, mean and 90 % of 1,000 draws (control)",
                        drawn(loose.random()))
                + line("the score with times shuffled between cases, the same (control)", drawn(loose.shuffled()));
    }

    private static String drawn(Controls.Drawn d) {
        return number(d.mean(), 3) + " | " + number(d.low(), 3) + " to " + number(d.high(), 3) + " | | ";
    }

    private static String table(BackTest.Result result) {
        var text = new StringBuilder(
                "| foretold by | C | 90 % interval | less | 90 % interval |\n|---|---|---|---|---|\n");
        for (var by : Forecast.values()) {
            var f = result.figures().get(by);
            var less = result.less().get(by);
            boolean itself = by == Forecast.SCORE;
            text.append(line(
                    by.words,
                    number(f.c(), 3),
                    interval(f),
                    itself ? "" : number(less.c(), 3),
                    itself ? "" : interval(less)));
        }
        return text.toString();
    }

    private static String verdict(BackTest.Result loose) {
        var score = loose.figures().get(Forecast.SCORE);
        var better = Stream.of(Forecast.values())
                .filter(by -> by != Forecast.SCORE && loose.less().get(by).low() > 0)
                .map(by -> by.words)
                .toList();
        return (score.low() > SUCCESS
                        ? "The lower end is above " + SUCCESS + ", on leaking data."
                        : "**Failed**: the lower end is " + number(score.low(), 2)
                                + ". The score describes the past and has not been shown to predict.")
                + (better.isEmpty()
                        ? " It has not been shown to say more than any other line."
                        : " It said more than: " + String.join(", ", better) + ".")
                + " Of 1,000 random forecasts " + percent(loose.random().reached()) + " reached its C.";
    }

    private static String reports(Map<String, List<LedgerLine>> ledger, LocalDate today) {
        var result = new BackTest(ledger, today, Clock.H, false).run(days());
        var score = result.figures().get(Forecast.SCORE);
        return """

            **From the report to the fix**, the same with today's facts: %d cases with a known time after a scored day, in %d pairs, C %s, 90 %% interval %s. %s

            """.formatted(
                        result.cases(),
                        result.pairs(),
                        number(score.c(), 3),
                        interval(score),
                        verdict(score.low(), result.pairs()));
    }

    private static String verdict(double low, long pairs) {
        if (pairs < FEWEST_PAIRS) {
            return "**Failed**, for want of cases: fewer than " + FEWEST_PAIRS
                    + " pairs say nothing. That number was set after this result was seen, which would else have passed.";
        }
        return low > SUCCESS ? "The lower end is above " + SUCCESS + "." : "**Failed**.";
    }

    private static String norms(BackTest.Result loose) {
        var text = new StringBuilder("""
            **Fixed within the norm**, foretold as the tool's own share so far: Brier score %s, from the share of all tools together %s%s Slope of what came on what was
            foretold: %s

            | tenth, by what was foretold | foretold | came | cases |
            |---|---|---|---|
            """.formatted(
                        number(loose.own().brier(), 5),
                        number(loose.all().brier(), 5),
                        loose.own().brier() < loose.all().brier()
                                ? "."
                                : ": knowing the tool made the forecast worse, since nearly everything counted is fixed at once.",
                        Double.isNaN(loose.own().slope())
                                ? "it cannot be estimated, " + loose.own().missed() + " of " + loose.cases()
                                        + " cases missed their norm."
                                : number(loose.own().slope(), 2) + " (1 is right)."));
        int tenth = 1;
        for (var group : loose.own().tenths()) {
            text.append(line(tenth++, percent1(group.foretold()), percent1(group.came()), group.cases()));
        }
        return text.toString();
    }

    private static String percent1(double share) {
        return number(100 * share, 1) + " %";
    }

    private static String interval(Pairs.Figure f) {
        return number(f.low(), 3) + " to " + number(f.high(), 3);
    }
}
