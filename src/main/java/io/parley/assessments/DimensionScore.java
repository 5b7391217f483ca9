package io.parley.assessments;

import io.parley.vendors.evidence.ToolRating;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One dimension with the answers behind it; none where nothing is judged yet. */
public record DimensionScore(Dimension dimension, Weight weight, Score score, List<Criterion> criteria) {
    static DimensionScore of(Dimension dimension, Weight weight, List<Criterion> criteria) {
        double all = 0;
        double known = 0;
        double points = 0;
        double low = 0;
        double high = 0;
        for (var criterion : criteria) {
            all += criterion.weight();
            var told = criterion.points();
            if (told == null) {
                low += criterion.weight() * criterion.low();
                high += criterion.weight() * criterion.high();
            } else {
                known += criterion.weight();
                points += criterion.weight() * told;
            }
        }
        return new DimensionScore(dimension, weight, Score.of(all, known, points, low, high), criteria);
    }

    /**
     * Whether the vendor fixes and tells, by its fix-history score: nothing, and not zero, where that has no letter. Its interval is
     * where the points could lie.
     */
    static DimensionScore of(Weight weight, @Nullable ToolRating rating) {
        var score = rating == null || !rating.isRated()
                ? Score.NOTHING
                : new Score(
                        (int) Math.round(rating.total()),
                        (int) Math.round(rating.low()),
                        (int) Math.round(rating.high()),
                        100);
        return new DimensionScore(Dimension.VENDOR, weight, score, List.of());
    }

    /** What the questions of this dimension weigh together. */
    int sum() {
        return criteria.stream().mapToInt(Criterion::weight).sum();
    }
}
