package io.parley.vendors.evidence;

import static io.parley.vendors.evidence.ScoringReport.line;
import static io.parley.vendors.evidence.ScoringReport.number;
import static io.parley.vendors.evidence.ScoringReport.percent;

import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of {@code docs/scoring-validation.md} about whether scores tell tools apart, and how much hangs on value choices. */
final class DiscriminationReport {
    private DiscriminationReport() {}

    static String of(Map<String, Evidence> ledger, LocalDate today) {
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

            Letters of the arithmetic under 200 drawn sets of weights (Dirichlet around the default), norms halved and doubled with the half-life along, a half-life of
            1,095 days, open cases valued at once and four times their age instead of twice (none is on record as open), and without H. A tool whose letter changes in more than 20 %% of the runs would be called borderline.

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
}
