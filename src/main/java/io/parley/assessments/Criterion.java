package io.parley.assessments;

import io.parley.catalog.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One question that counts. {@code points}: 0 to 100, null where the answer is not known; it then lies between {@code low} and
 * {@code high}. {@code weight} counts inside its dimension. {@code second}: another answer that it takes to tell.
 */
public record Criterion(
        Answer answer,
        @Nullable Answer second,
        int weight,
        @Nullable Integer points,
        int low,
        int high) {
    static Criterion known(Answer answer, @Nullable Answer second, int weight, int points) {
        return new Criterion(answer, second, weight, points, points, points);
    }

    static Criterion open(Answer answer, @Nullable Answer second, int weight, int low, int high) {
        return new Criterion(answer, second, weight, null, low, high);
    }
}
