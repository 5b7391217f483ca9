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
