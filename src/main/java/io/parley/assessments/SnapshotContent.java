package io.parley.assessments;

import io.parley.catalog.Answer;
import io.parley.catalog.ToolSheet;
import io.parley.vendors.evidence.ToolRating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was known, and what became of it; nothing in it has to be looked up anywhere else to be understood. */
public record SnapshotContent(
        List<KeptFact> facts,
        List<KeptDimension> dimensions,
        List<String> knockOuts,
        @Nullable KeptFit fit,
        @Nullable KeptRating rating) {
    /** {@code values} is empty where somebody searched and found no statement; {@code observed} is an ISO day. */
    public record KeptFact(
            String attribute,
            List<String> values,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable String observed) {
        static KeptFact of(Answer answer) {
            var observed = answer.observed();
            return new KeptFact(
                    answer.attribute().key(),
                    answer.values(),
                    answer.source(),
                    answer.sourceKind(),
                    observed == null ? null : observed.toString());
        }

        public @Nullable LocalDate observedOn() {
            return observed == null ? null : LocalDate.parse(observed);
        }
    }

    public record KeptDimension(
            String dimension,
            String weight,
            @Nullable Integer value,
            int low,
            int high,
            int coverage,
            List<KeptCriterion> criteria) {
        static KeptDimension of(DimensionScore score) {
            return new KeptDimension(
                    score.dimension().key(),
                    score.weight().key(),
                    score.score().value(),
                    score.score().low(),
                    score.score().high(),
                    score.score().coverage(),
                    score.criteria().stream().map(KeptCriterion::of).toList());
        }
    }

    public record KeptCriterion(
            String attribute, int weight, @Nullable Integer points) {
        static KeptCriterion of(Criterion criterion) {
            return new KeptCriterion(criterion.answer().attribute().key(), criterion.weight(), criterion.points());
        }
    }

    /**
     * The vendor's score that was the latest then. {@code recordedAt} and {@code asOf} are ISO. {@code points} is null where it had
     * no letter, for the reasons in {@code withheld}: then it counted as unknown.
     */
    public record KeptRating(
            long score,
            String recordedAt,
            String asOf,
            String method,
            @Nullable String letter,
            @Nullable Integer points,
            List<String> withheld) {
        static KeptRating of(ToolRating rating) {
            return new KeptRating(
                    rating.score(),
                    rating.recordedAt().toString(),
                    rating.asOf().toString(),
                    rating.method(),
                    rating.letter(),
                    rating.isRated() ? (int) Math.round(rating.total()) : null,
                    rating.withheld());
        }

        /** The day on whose page it stands. */
        public LocalDate keptOn() {
            return LocalDate.ofInstant(Instant.parse(recordedAt), ZoneOffset.UTC);
        }
    }

    public record KeptFit(
            String survey, int people, @Nullable Integer satisfied) {
        static KeptFit of(Fit fit) {
            return new KeptFit(fit.survey(), fit.people(), fit.satisfied());
        }
    }

    static SnapshotContent of(ToolSheet sheet, Assessment assessment, @Nullable Fit fit) {
        return new SnapshotContent(
                sheet.answers().stream()
                        .filter(a -> a.state() == Answer.State.KNOWN || a.state() == Answer.State.SEARCHED)
                        .map(KeptFact::of)
                        .toList(),
                assessment.dimensions().stream().map(KeptDimension::of).toList(),
                assessment.knockOuts().stream().map(KnockOut::key).toList(),
                fit == null ? null : KeptFit.of(fit),
                assessment.rating() == null ? null : KeptRating.of(assessment.rating()));
    }
}
