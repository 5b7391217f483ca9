package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.evidence.BackTest.By;
import io.parley.vendors.scoring.Calibration;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Tail;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code docs/scoring-validation.md}, in parts. */
final class ScoringReport {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2022-01-01");
    private static final int QUARTERS = 15;

    private ScoringReport() {}

    /** From the frozen snapshot: never changes. */
    static String calibration(Map<String, Evidence> snapshot, String snapshotSha256) {
        var text = new StringBuilder();
        text.append("""
                ## Calibration

                Snapshot `src/test/resources/scoring/snapshot-1.1.0.jsonl`, frozen on 2026-11-29, one evidence file a line, SHA-256
                `%s`. `java -jar target/parley-score.jar --calibrate` over it prints the priors. A service counts where its cases weigh 3 or
                more; the mean is that of a random-effects model (DerSimonian and Laird), kappa is the variance within over that between services,
                kept between 2 and 10; means are kept at 0.99 or below, since a prior of one would leave no doubt about anybody.

                | part | services | cases | prior 1.0.0 | prior 1.1.0 | simple mean of services | lowest and highest service | between | within |
                |---|---|---|---|---|---|---|---|---|
                """.formatted(snapshotSha256));
        var old =
                Map.of(Part.H, Method.V1_0.handling(), Part.P, Method.V1_0.publicWord(), Part.C, Method.V1_0.candour());
        Calibration.estimates(Method.V1_0, snapshot.values())
                .forEach((part, e) -> text.append(line(
                        part,
                        e.services(),
                        e.observations(),
                        number(old.get(part).mean(), 4) + ", κ "
                                + number(old.get(part).kappa(), 2),
                        e.kept() ? "kept: too few services" : number(e.mean(), 4) + ", κ " + number(e.kappa(), 4),
                        number(e.simpleMean(), 4),
                        number(e.lowest(), 4) + " to " + number(e.highest(), 4),
                        number(e.between(), 7),
                        number(e.within(), 7))));
        var tail = Tail.of(Method.V1_0, snapshot.values());
        text.append("""

                The Pareto index of fixes that miss their norm, by which an open case is valued, cannot be estimated: %d case in the whole snapshot is late
                (index %s). It stays at 1/ln 2, a value choice and not a measurement.

                | method | SHA-256 of its constants |
                |---|---|
                """.formatted(tail.late(), number(tail.index(), 2)));
        Method.ALL.forEach(m -> text.append(line(m.id(), "`" + m.sha256() + "`")));
        text.append("""

                ### Old and new result of every tool

                By the arithmetic alone, before it is asked whether a letter says anything; each on the last day to which its lists were read. *NR*: not
                rated. **None of these letters is shown in the product.**

                | tool | as of | cases | dated | 1.0.0 | 1.1.0 | H | P | X | C | B |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        snapshot.forEach((tool, evidence) -> {
            var before = evidence.score(Method.V1_0);
            var now = evidence.score(Method.V1_1);
            text.append(line(
                    "`" + tool + "`",
                    evidence.asOf(),
                    now.cases(),
                    number(now.dated(), 0),
                    total(before),
                    total(now),
                    Stream.of(Part.values())
                            .map(p -> number(100 * now.parts().get(p).mean(), 1))
                            .collect(Collectors.joining(" | "))));
        });
        return text.toString();
    }

    static String tried(Map<String, Map<String, Evidence>> variants, LocalDate today) {
        var text = new StringBuilder("""

                ## What was tried

                Other readings of the same ledger, each calibrated anew by the same rule. None was chosen for its result; the first is the one in use.

                | reading | P | C | rated | totals | pairs apart | total with dated cases, Spearman |
                |---|---|---|---|---|---|---|
                """);
        variants.forEach((name, ledger) -> {
            var found = Calibration.estimates(Method.V1_0, ledger.values());
            var d = Discrimination.of(ledger, Calibration.method("tried", Method.V1_0, ledger.values()), today);
            text.append(line(
                    name,
                    prior(found.get(Part.P)),
                    prior(found.get(Part.C)),
                    d.rated(),
                    number(d.lowest(), 1) + " to " + number(d.highest(), 1),
                    d.apart() + " of " + d.pairs(),
                    number(d.withEvidence(), 2)));
        });
        return text.toString();
    }

    static String discrimination(Map<String, Evidence> ledger, LocalDate today) {
        var text = new StringBuilder("""

                ## Discrimination

                On the shipped ledger as of %s. *At prior*: within one point of where the part would be without any case. Above 80 %%, or a rank
                correlation above 0.30 in either direction, is a fault of the score, not a finding about vendors.

                | method | tools | rated by the arithmetic | letters that may be shown | totals | pairs of rated tools apart | Spearman with dated cases | with all cases |
                |---|---|---|---|---|---|---|---|
                """.formatted(today));
        Method.ALL.forEach(m -> {
            var d = Discrimination.of(ledger, m, today);
            text.append(line(
                    m.id(),
                    d.tools(),
                    d.rated(),
                    d.letters(),
                    number(d.lowest(), 1) + " to " + number(d.highest(), 1),
                    d.apart() + " of " + d.pairs(),
                    number(d.withEvidence(), 2),
                    number(d.withCases(), 2)));
        });
        text.append(
                "\n| part | p90 − p10, 1.0.0 | at prior, 1.0.0 | p90 − p10, 1.1.0 | at prior, 1.1.0 |\n|---|---|---|---|---|\n");
        var old = Discrimination.of(ledger, Method.V1_0, today);
        var now = Discrimination.of(ledger, Method.V1_1, today);
        for (var part : Part.values()) {
            text.append(line(
                    part,
                    number(old.parts().get(part).spread(), 1),
                    percent(old.parts().get(part).atPrior()),
                    number(now.parts().get(part).spread(), 1),
                    percent(now.parts().get(part).atPrior())));
        }
        text.append("""

                The spread of C comes from vendors about whose programme nobody found anything (one half) and those with at least one entry (one): a search in
                vain is not a no, so whoever has an entry has all that was checked. It is a spread of our search, not of vendors.

                ## Sensitivity

                Letters of the arithmetic under 200 drawn sets of weights (Dirichlet around the default), norms halved and doubled, a half-life of 1,095 days, and without
                H. A tool whose letter changes in more than 20 % of the runs would be called borderline.

                | tool | letters 1.1.0 | runs with another letter | letters 1.0.0 | runs with another letter |
                |---|---|---|---|---|
                """);
        var before = Sensitivity.of(ledger, Method.V1_0);
        Sensitivity.of(ledger, Method.V1_1)
                .forEach((tool, range) -> text.append(line(
                        "`" + tool + "`",
                        range.letters(),
                        percent(range.changed()) + (range.changed() > Sensitivity.BORDERLINE ? ", borderline" : ""),
                        before.containsKey(tool) ? before.get(tool).letters() : "NR",
                        before.containsKey(tool) ? percent(before.get(tool).changed()) : "–")));
        return text.toString();
    }

    static String backTest(Map<String, List<LedgerLine>> ledger, LocalDate today) {
        var days =
                Stream.iterate(FIRST_DAY, d -> d.plusMonths(3)).limit(QUARTERS).toList();
        var strict = new BackTest(ledger, today, true).run(days);
        var loose = new BackTest(ledger, today, false).run(days);
        var text = new StringBuilder("""

                ## Back-test

                Question: do tools that score higher on a day fix the cases of the following twelve months sooner? %d days, one a quarter from %s; time from the
                first public word to the fix; Harrell's C within each day, 90 %% interval from a bootstrap over tools. Success was defined before looking: the
                lower end above 0.55.

                **With what had been read by each day** (the only fair way): the lists with dates of fixes were read in 2025 and 2026, so that over all days %d
                scores could be made, followed by %d cases with a known time. The test cannot be done, and will be possible only for days after the ledger began to
                keep what it knew when.

                **With today's facts cut off at each day** (unfair: what was filled in later leaks into the past): %d scores, followed by %d cases with a known time and %d
                without one. Only %d of them took longer than a day, which leaves %d pairs. Below 0.5 the forecast was the wrong way round.

                | foretold by | C | 90 %% interval |
                |---|---|---|
                """.formatted(
                        days.size(),
                        FIRST_DAY,
                        strict.rated(),
                        strict.cases(),
                        loose.rated(),
                        loose.cases(),
                        loose.unknown(),
                        loose.late(),
                        loose.pairs()));
        for (var by : By.values()) {
            var f = loose.figures().get(by);
            text.append(line(word(by), number(f.c(), 3), number(f.low(), 3) + " to " + number(f.high(), 3)));
        }
        var score = loose.figures().get(By.SCORE);
        text.append("| times shuffled between tools (control) | %s | |%n".formatted(number(loose.shuffled(), 3)));
        text.append(
                """

                %s Brier score of "within its norm": %s foretold from the tool's own past, %s from that of all tools together%s

                Not done, for want of data in the ledger: comparison with Project Zero's figures per vendor, correlation with revenue and installed base, missingness by source of
                report dates (too few to divide).
                """.formatted(
                                score.low() > 0.55
                                        ? "The lower end is above 0.55 on leaking data."
                                        : "**Failed**: the lower end is " + number(score.low(), 2)
                                                + ". The score describes the past and has not been shown to predict.",
                                number(loose.brier(), 5),
                                number(loose.brierOfAll(), 5),
                                loose.brier() < loose.brierOfAll()
                                        ? "."
                                        : ": knowing the tool made the forecast worse, since nearly everything counted is fixed at once."));
        return text.toString();
    }

    private static String word(By by) {
        return switch (by) {
            case SCORE -> "the score (fixhist-1.1.0)";
            case PUBLIC_SPEED -> "its part P alone";
            case MEAN_DAYS -> "mean days of past fixes";
            case RESTRICTED_MEAN -> "mean of past days, at most 90";
            case FEWER_CASES -> "fewer cases";
            case CHANCE -> "chance";
        };
    }

    private static String total(Score s) {
        return "%s (%s–%s) %s"
                .formatted(
                        number(s.total(), 1),
                        number(s.low(), 1),
                        number(s.high(), 1),
                        s.grade().name());
    }

    private static String prior(Calibration.Estimate e) {
        return e.kept() ? "kept" : number(e.mean(), 4) + ", κ " + number(e.kappa(), 2);
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    static String number(double value, int digits) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
