package io.parley.vendors.evidence;

import io.parley.vendors.evidence.Statistics.Outcome;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What must come to nothing: forecasts without knowledge, times and severities that belong to others. Seeded. */
final class Controls {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_261_129;

    private final Random random = new Random(SEED);

    /** @param reached share of the draws whose concordance was at least the one in question */
    record Drawn(double mean, double low, double high, double reached) {}

    /** A random number for each tool on each day instead of its score. */
    Drawn random(List<List<Outcome>> days, double c) {
        return drawn(days, c, outcomes -> {
            var numbers = new TreeMap<String, Double>();
            return outcomes.stream()
                    .map(o -> new Outcome(
                            o.tool(), numbers.computeIfAbsent(o.tool(), t -> random.nextDouble()), o.days(), o.fixed()))
                    .toList();
        });
    }

    /** The scores as they are, and the times to fix dealt out anew among the cases of each day. */
    Drawn timesShuffled(List<List<Outcome>> days, double c) {
        return drawn(days, c, outcomes -> {
            var dealt = new ArrayList<>(outcomes);
            Collections.shuffle(dealt, random);
            return IntStream.range(0, dealt.size())
                    .mapToObj(i -> new Outcome(
                            outcomes.get(i).tool(),
                            outcomes.get(i).score(),
                            dealt.get(i).days(),
                            dealt.get(i).fixed()))
                    .toList();
        });
    }

    private static Drawn drawn(List<List<Outcome>> days, double c, UnaryOperator<List<Outcome>> change) {
        var drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double right = 0;
            double pairs = 0;
            for (var outcomes : days) {
                var found = Statistics.concordance(change.apply(outcomes));
                right += found.pairs() == 0 ? 0 : found.c() * found.pairs();
                pairs += found.pairs();
            }
            drawn[i] = right / pairs;
        }
        return new Drawn(
                IntStream.range(0, DRAWS).mapToDouble(i -> drawn[i]).average().orElseThrow(),
                Statistics.quantile(drawn, 0.05),
                Statistics.quantile(drawn, 0.95),
                IntStream.range(0, DRAWS).filter(i -> drawn[i] >= c).count() / (double) DRAWS);
    }

    /** The same cases with severities drawn from those of all tools: what weights by severity are worth. */
    Map<String, Evidence> severitiesShuffled(Map<String, Evidence> tools) {
        var severities = new ArrayList<>(tools.values().stream()
                .flatMap(e -> e.cases().stream())
                .map(Case::severity)
                .toList());
        Collections.shuffle(severities, random);
        var left = severities.iterator();
        var mixed = new TreeMap<String, Evidence>();
        tools.forEach((tool, e) -> {
            var cases = e.cases().stream()
                    .map(c -> {
                        var draft = c.draft();
                        draft.severity = left.next();
                        return draft.done();
                    })
                    .toList();
            mixed.put(tool, new Evidence(e.asOf(), e.profile(), e.programme(), cases));
        });
        return mixed;
    }
}
