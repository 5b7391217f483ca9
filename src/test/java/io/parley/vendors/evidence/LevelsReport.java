package io.parley.vendors.evidence;

import static io.parley.vendors.evidence.ScoringReport.line;
import static io.parley.vendors.evidence.ScoringReport.number;

import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.VendorLevel;
import java.util.Map;

/** What the second level changes, for every tool of the shipped ledger. */
final class LevelsReport {
    private LevelsReport() {}

    static String of(Map<String, Evidence> ledger) {
        var text = new StringBuilder();
        int from = 0;
        int letters = 0;
        for (var evidence : ledger.values()) {
            var before = evidence.score(Method.V1_1).grade();
            var now = evidence.score(Method.V1_2).grade();
            letters += before == now ? 0 : 1;
            from += VendorLevel.of(evidence, Method.V1_2).from().isEmpty() ? 0 : 1;
        }
        text.append("""

            ## Two levels

            `fixhist-1.2.0` is 1.1.0 with one rule more: a service starts from where its vendor's other services stand, and not from the field
            ([ADR 068](adr/068-a-service-starts-from-its-vendors-others.md)). No constant is new. Of %d tools with cases %d have such a start; the letter of the arithmetic
            is another one for %d. Of the shipped ledger, each tool on the last day to which its lists were read, both methods from the same facts.

            | tool | starts from | 1.1.0 | 1.2.0 | H starts at | P starts at | C starts at (its cases) |
            |---|---|---|---|---|---|---|
            """.formatted(ledger.size(), from, letters));
        ledger.forEach((tool, evidence) -> {
            var level = VendorLevel.of(evidence, Method.V1_2);
            text.append(line(
                    "`" + tool + "`",
                    level.from().isEmpty() ? "the field" : "`" + String.join("`, `", level.from()) + "`",
                    result(evidence.score(Method.V1_1)),
                    result(evidence.score(Method.V1_2)),
                    number(100 * level.start().handling().mean(), 1),
                    number(100 * level.start().publicWord().mean(), 1),
                    number(100 * level.start().candour().mean(), 1)));
        });
        return text.toString();
    }

    private static String result(Score score) {
        return number(score.total(), 1) + " (" + number(score.low(), 1) + "–" + number(score.high(), 1) + ") "
                + score.grade() + ", P "
                + number(100 * score.parts().get(Part.P).mean(), 1);
    }
}
