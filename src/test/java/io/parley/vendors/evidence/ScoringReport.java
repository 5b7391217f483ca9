package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Calibration;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Tail;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code docs/scoring-validation.md}, in parts. */
final class ScoringReport {
    private ScoringReport() {}

    /** One way to read the ledger, and one to count what nobody could check about a vendor. */
    record Tried(Map<String, Evidence> ledger, Method.Unchecked rule) {}

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

            One rule differs too. Of the eight things that a vendor can have in place, 1.0.0 takes the share of those that were checked, so that a single one that is
            there makes full marks while nobody knows of the other seven. In 1.1.0 each of the eight counts: there as one, missing for sure as zero, and what
            nobody could check as one half, which is where 1.0.0 puts a list of which nothing was checked; the interval takes it as missing at one end and as there at
            the other. The half is ignorance, no estimate: absences are hardly ever on record, so that a field mean of what is on record would be one
            ([ADR 065](adr/065-what-nobody-could-check-counts-one-half.md)).

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

    static String tried(Map<String, Tried> variants, LocalDate today) {
        var text = new StringBuilder("""

            ## What was tried

            Other readings of the same ledger, each calibrated anew by the same rule. None was chosen for its result; the first is the one in use.

            | reading | P | C | rated | totals | pairs apart | total with dated cases, Spearman |
            |---|---|---|---|---|---|---|
            """);
        variants.forEach((name, tried) -> {
            var ledger = tried.ledger;
            var found = Calibration.estimates(Method.V1_0, ledger.values());
            var method = Calibration.method("tried", Method.V1_0.with(tried.rule), ledger.values());
            var d = Discrimination.of(ledger, method, today);
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
        text.append("\n"
                + "| part | p90 − p10, 1.0.0 | at prior, 1.0.0 | p90 − p10, 1.1.0 | at prior, 1.1.0 |\n"
                + "|---|---|---|---|---|\n");
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

            %s
            The spread of C is that of what vendors were found to have in place: its rank correlation with the number of items found is %s (1.0.0: %s). No
            item is on record as missing, since a search in vain is not a no; so it is in part a spread of our search, and cases add next to nothing to it.

            ## Sensitivity

            Letters of the arithmetic under 200 drawn sets of weights (Dirichlet around the default), norms halved and doubled, a half-life of 1,095 days, and without
            H. A tool whose letter changes in more than 20 %% of the runs would be called borderline.

            | tool | letters 1.1.0 | runs with another letter | letters 1.0.0 | runs with another letter |
            |---|---|---|---|---|
            """.formatted(faults(now), number(now.withFound(), 2), number(old.withFound(), 2)));
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

    /** What the limits that were set before say of these figures, in words. */
    private static String faults(Discrimination d) {
        var parts = d.parts().entrySet().stream()
                .filter(e -> e.getValue().atPrior() > Discrimination.MOST_AT_PRIOR)
                .map(e -> e.getKey().name())
                .collect(Collectors.joining(", "));
        return (parts.isEmpty()
                        ? "No part stands at its prior for more than 80 % of tools. "
                        : "**Parts that say nothing** under 1.1.0, since more than 80 % of tools stand where no case"
                                + " would leave them: "
                                + parts + ". ")
                + (Math.abs(d.withEvidence()) > Discrimination.MOST_CORRELATION
                        ? "**The total still follows how much is on record**: " + number(d.withEvidence(), 2)
                                + " with the number of dated cases."
                        : "The total no longer follows how much is on record: " + number(d.withEvidence(), 2)
                                + " with the number of dated cases.");
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

    static String line(Object... cells) {
        return Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
