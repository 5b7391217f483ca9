package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Grounds;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import io.parley.vendors.scoring.Trend;
import io.parley.vendors.scoring.VendorLevel;
import io.parley.vendors.scoring.WhatIf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page says of a score, so that it needs no fact to say it.
 *
 * @param standing on the day of the evidence; {@link Standing#on} makes it today's
 * @param gains what would raise it most, the largest first
 * @param from the vendor's other tools from which it starts; none in what was kept by a method with one level
 */
record ScoreBody(
        Score score,
        Standing standing,
        Trend trend,
        Grounds grounds,
        List<WhatIf> gains,
        @Nullable List<String> from) {
    private static final int MOST = 3;

    static ScoreBody of(Evidence evidence, Method method) {
        var score = evidence.score(method);
        var scorer = evidence.scorer(method);
        return new ScoreBody(
                score,
                Standing.of(evidence, score, method, evidence.asOf(), evidence.asOf()),
                Trend.of(evidence.cases(), evidence.asOf(), method),
                Grounds.of(evidence.cases(), evidence.asOf(), method),
                WhatIf.of(scorer, evidence.cases(), evidence.asOf(), evidence.programme()).stream()
                        .limit(MOST)
                        .toList(),
                VendorLevel.of(evidence, method).from());
    }
}
