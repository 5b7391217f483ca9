package io.parley.vendors.evidence;

import io.parley.vendors.Survival;
import io.parley.vendors.scoring.Clock;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Reading;
import io.parley.vendors.scoring.Score;
import java.util.Collection;

/** What is asked to foretell, the score and what is simpler; more is sooner. */
enum Forecast {
    SCORE("the score (fixhist-1.1.0)"),
    PART("its part on this clock alone"),
    WITHOUT_HANDLING("the score without part H"),
    MEAN_DAYS("mean days of past fixes"),
    RESTRICTED_MEAN("mean days, at most 90, after Kaplan and Meier"),
    FEWER_CASES("fewer cases"),
    SAME("the same for everybody"),
    SEVERITIES_SHUFFLED("the score with severities shuffled between cases (control)");

    private static final int HORIZON = 90;

    final String words;

    Forecast(String words) {
        this.words = words;
    }

    /**
     * @param past of the tool's cases, on the clock
     * @param mixed the same evidence with other severities
     */
    double of(Evidence evidence, Score score, Collection<Reading> past, Clock clock, Evidence mixed) {
        return switch (this) {
            case SCORE -> score.total();
            case PART -> score.parts().get(Part.valueOf(clock.name())).mean();
            case WITHOUT_HANDLING ->
                Sensitivity.with(evidence, Sensitivity.withoutHandling())
                        .score(Method.V1_1)
                        .total();
            case MEAN_DAYS ->
                -past.stream()
                        .filter(r -> r.kind() == Reading.Kind.CLOSED)
                        .mapToInt(r -> Math.max(0, r.least()))
                        .average()
                        .orElse(0);
            case RESTRICTED_MEAN ->
                -Survival.of(past.stream().map(Forecast::watch).toList()).restrictedMean(HORIZON);
            case FEWER_CASES -> -evidence.cases().size();
            case SAME -> 0;
            case SEVERITIES_SHUFFLED -> mixed.score(Method.V1_1).total();
        };
    }

    private static Survival.Watch watch(Reading r) {
        return new Survival.Watch(Math.max(0, r.least()), r.kind() == Reading.Kind.CLOSED);
    }
}
