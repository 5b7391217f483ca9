package io.parley.vendors.evidence;

import static io.parley.vendors.evidence.ScoringReport.line;
import static io.parley.vendors.evidence.ScoringReport.number;

import io.parley.vendors.FactName;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.scoring.Clock;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What changes when a kind of evidence is missing, and what the score should have nothing to do with. */
final class MissingnessReport {
    /** Set before looking, in either direction. */
    private static final double MOST_WITH_COUNT = 0.15;

    private MissingnessReport() {}

    static String of(Map<String, List<LedgerLine>> ledger, LocalDate today) {
        var text = new StringBuilder("""

            ### What is missing, and what it changes

            The same with days of report from one kind of source alone. *Moved*: the largest change of a total, in points.

            | days of report | cases that have one | rated | moved | pairs apart | C of the score |
            |---|---|---|---|---|---|
            """);
        var before = Shipped.evidence(ledger);
        variants().forEach((name, keeps) -> {
            var lines = reported(ledger, keeps);
            var evidence = Shipped.evidence(lines);
            double moved = evidence.keySet().stream()
                    .mapToDouble(tool ->
                            Math.abs(evidence.get(tool).score(Method.V1_1).total()
                                    - before.get(tool).score(Method.V1_1).total()))
                    .max()
                    .orElse(0);
            long known = evidence.values().stream()
                    .flatMap(e -> e.cases().stream())
                    .filter(c -> c.reported().known())
                    .count();
            var d = Discrimination.of(evidence, Method.V1_1, today);
            var c = new BackTest(lines, today, Clock.P, false)
                    .run(BackTestReport.days())
                    .figures()
                    .get(Forecast.SCORE);
            text.append(
                    line(name, known, d.rated(), number(moved, 1), d.apart() + " of " + d.pairs(), number(c.c(), 3)));
        });
        return text + discriminant(before, today);
    }

    private static String discriminant(Map<String, Evidence> ledger, LocalDate today) {
        var d = Discrimination.of(ledger, Method.V1_1, today);
        boolean failed = Math.abs(d.withCases()) > MOST_WITH_COUNT;
        return """

            %s rank correlation of the total with the number of all cases: %s; %s in either direction was the limit set before. Part H is where it would be without a case
            for %d %% of tools, so that leaving it out says little.

            Not done, since the ledger holds nothing to do it with: comparison with Project Zero's figures per vendor, correlation with revenue, installed base and EPSS.
            """.formatted(
                        failed ? "**Failed**:" : "Held:",
                        number(d.withCases(), 2),
                        number(MOST_WITH_COUNT, 2),
                        Math.round(100 * d.parts().get(Part.H).atPrior()));
    }

    private static Map<String, Predicate<LedgerSource>> variants() {
        var variants = new LinkedHashMap<String, Predicate<LedgerSource>>();
        variants.put("all", kind -> true);
        variants.put(
                "of finders and others alone",
                kind -> kind == LedgerSource.RESEARCHER || kind == LedgerSource.AGGREGATOR);
        variants.put(
                "of vendors and public lists alone",
                kind -> kind != LedgerSource.RESEARCHER && kind != LedgerSource.AGGREGATOR);
        variants.put("none", kind -> false);
        return variants;
    }

    private static Map<String, List<LedgerLine>> reported(
            Map<String, List<LedgerLine>> ledger, Predicate<LedgerSource> keeps) {
        var left = new TreeMap<String, List<LedgerLine>>();
        ledger.forEach((tool, lines) -> left.put(
                tool,
                lines.stream()
                        .filter(l -> l.fact() != FactName.REPORTED || keeps.test(l.kind()))
                        .toList()));
        return left;
    }
}
