package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Whether the scores of a method tell tools apart.
 *
 * @param rated by the arithmetic alone
 * @param letters that may be shown
 * @param pairs of rated tools
 * @param apart those whose intervals do not overlap
 * @param withEvidence rank correlation of the total with the number of dated cases, over all tools
 * @param withFound rank correlation of candour with how many items its vendor was found to have in place
 * @param parts spread of their means in points, and the share of tools that are where they would be without any case
 */
record Discrimination(
        int tools,
        int rated,
        int letters,
        double lowest,
        double highest,
        int pairs,
        int apart,
        double withEvidence,
        double withCases,
        double withFound,
        Map<Part, Spread> parts) {
    /** Of tools; above it a part says nothing. */
    static final double MOST_AT_PRIOR = 0.8;
    /** In either direction; above it the total tells how much is on record. */
    static final double MOST_CORRELATION = 0.3;

    record Spread(double spread, double atPrior) {}

    static Discrimination of(Map<String, Evidence> ledger, Method method, LocalDate today) {
        var scores = new TreeMap<String, Score>();
        var standings = new TreeMap<String, Standing>();
        ledger.forEach((tool, evidence) -> {
            var score = evidence.score(method);
            scores.put(tool, score);
            standings.put(tool, Standing.of(evidence, score, method, evidence.asOf(), today));
        });
        var rated = scores.values().stream()
                .filter(s -> s.grade() != Score.Grade.NR)
                .toList();
        var totals = rated.stream().mapToDouble(Score::total).summaryStatistics();
        return new Discrimination(
                scores.size(),
                rated.size(),
                (int) standings.values().stream()
                        .filter(s -> s.letter() != null)
                        .count(),
                totals.getMin(),
                totals.getMax(),
                rated.size() * (rated.size() - 1) / 2,
                apart(rated),
                correlation(scores, Score::dated),
                correlation(scores, Score::cases),
                Statistics.spearman(
                        candour(scores),
                        ledger.values().stream()
                                .mapToDouble(Discrimination::found)
                                .toArray()),
                parts(scores, standings));
    }

    private static double[] candour(Map<String, Score> scores) {
        return scores.values().stream()
                .mapToDouble(s -> s.parts().get(Part.C).mean())
                .toArray();
    }

    private static double found(Evidence evidence) {
        return evidence.programme().values().stream()
                .filter(Boolean.TRUE::equals)
                .count();
    }

    private static int apart(List<Score> rated) {
        int apart = 0;
        for (int i = 0; i < rated.size(); i++) {
            for (int j = i + 1; j < rated.size(); j++) {
                var one = rated.get(i);
                var two = rated.get(j);
                apart += one.low() > two.high() || two.low() > one.high() ? 1 : 0;
            }
        }
        return apart;
    }

    private static double correlation(Map<String, Score> scores, ToDoubleFunction<Score> amount) {
        return Statistics.spearman(
                scores.values().stream().mapToDouble(Score::total).toArray(),
                scores.values().stream().mapToDouble(amount).toArray());
    }

    private static Map<Part, Spread> parts(Map<String, Score> scores, Map<String, Standing> standings) {
        var parts = new EnumMap<Part, Spread>(Part.class);
        for (var part : Part.values()) {
            var means = new ArrayList<Double>();
            int atPrior = 0;
            for (var tool : scores.keySet()) {
                double mean = 100 * scores.get(tool).parts().get(part).mean();
                means.add(mean);
                double prior = 100 * standings.get(tool).parts().get(part).prior();
                atPrior += Math.abs(mean - prior) <= Standing.SAME_AS_PRIOR ? 1 : 0;
            }
            var values = means.stream().mapToDouble(m -> m).toArray();
            parts.put(
                    part,
                    new Spread(
                            Statistics.quantile(values, 0.9) - Statistics.quantile(values, 0.1),
                            (double) atPrior / scores.size()));
        }
        return parts;
    }
}
