package io.parley.assessments;

import io.parley.catalog.AnswerRow;
import io.parley.catalog.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assessment as pages show it, in the reader's words. */
public record AssessmentView(
        String says,
        String mood,
        Grade grade,
        String number,
        Score score,
        ScoreBar bar,
        String method,
        List<Knock> knockOuts,
        List<Line> dimensions) {
    public record Knock(String key, String text) {}

    /** {@code counts}: the company's weight; {@code answered} of {@code rows} are known. {@code rating}: of the vendor alone. */
    public record Line(
            String key,
            String title,
            String counts,
            boolean ignored,
            boolean judged,
            boolean secondFactor,
            @Nullable RatingView rating,
            Score score,
            String points,
            ScoreBar bar,
            long answered,
            List<Row> rows) {}

    /** One question behind a number. {@code share}: how much of its dimension it is, in percent. */
    public record Row(
            AnswerRow answer,
            @Nullable AnswerRow second,
            @Nullable Integer points,
            int low,
            int high,
            int share) {}

    public static AssessmentView of(Assessment assessment) {
        var words = Words.current();
        return new AssessmentView(
                AssessmentWords.says(assessment.grade()),
                assessment.grade().mood(),
                assessment.grade(),
                AssessmentWords.number(assessment.total(), assessment.grade()),
                assessment.total(),
                new ScoreBar("open-total", assessment.total()),
                assessment.method(),
                assessment.knockOuts().stream()
                        .map(k -> new Knock(k.key(), AssessmentWords.of(k)))
                        .toList(),
                assessment.dimensions().stream()
                        .map(d -> line(d, assessment, words))
                        .toList());
    }

    private static Line line(DimensionScore dimension, Assessment assessment, Words words) {
        boolean vendor = dimension.dimension() == Dimension.VENDOR;
        var rating = assessment.rating();
        return new Line(
                dimension.dimension().key(),
                AssessmentWords.of(dimension.dimension()),
                AssessmentWords.of(dimension.weight()),
                dimension.weight() == Weight.IGNORED,
                !vendor || dimension.score().isRated(),
                dimension.dimension() == Dimension.TWO_FACTOR,
                vendor
                        ? RatingView.of(
                                assessment.tool(), rating == null ? null : SnapshotContent.KeptRating.of(rating))
                        : null,
                dimension.score(),
                AssessmentWords.points(dimension.score()),
                new ScoreBar("open-" + dimension.dimension().key(), dimension.score()),
                dimension.criteria().stream().filter(c -> c.points() != null).count(),
                dimension.criteria().stream()
                        .map(c -> row(c, dimension.sum(), words))
                        .toList());
    }

    private static Row row(Criterion criterion, int sum, Words words) {
        var second = criterion.second();
        return new Row(
                AnswerRow.of(criterion.answer(), words),
                second == null ? null : AnswerRow.of(second, words),
                criterion.points(),
                criterion.low(),
                criterion.high(),
                (int) Math.round(100.0 * criterion.weight() / sum));
    }
}
