package io.parley.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.catalog.Answer;
import io.parley.catalog.Keyed;
import io.parley.vendors.evidence.ToolRating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assessments as programs get them. Keys are stable; words follow the caller's language. */
final class AssessmentJson {
    private AssessmentJson() {}

    /** {@code points} is null where too little is known; {@code coverage} in percent. */
    record Points(@Nullable Integer points, int low, int high, int coverage) {
        static Points of(Score score) {
            return new Points(score.value(), score.low(), score.high(), score.coverage());
        }
    }

    /** {@code letter}: A to E, or none. */
    record Detail(
            String tool,
            String method,
            Points total,
            String letter,
            String words,
            List<String> knockOuts,
            List<DimensionJson> dimensions,
            @Nullable FitJson fit,
            @JsonProperty("vendor_score") @Nullable RatingJson vendorScore) {
        static Detail of(Assessment assessment, @Nullable Fit fit) {
            return new Detail(
                    assessment.tool(),
                    assessment.method(),
                    Points.of(assessment.total()),
                    assessment.grade().key(),
                    AssessmentWords.says(assessment.grade()),
                    assessment.knockOuts().stream().map(Keyed::key).toList(),
                    assessment.dimensions().stream().map(DimensionJson::of).toList(),
                    fit == null ? null : FitJson.of(fit),
                    assessment.rating() == null ? null : RatingJson.of(assessment.rating()));
        }
    }

    /**
     * The vendor's score behind its dimension, as in the history of the tool's scores. {@code letter} and {@code points} are null
     * where it has none, for the reasons in {@code withheld}: then the dimension counts as unknown.
     */
    record RatingJson(
            long score,
            @JsonProperty("recorded_at") Instant recordedAt,
            @JsonProperty("as_of") LocalDate asOf,
            String method,
            @Nullable String letter,
            @Nullable Integer points,
            List<String> withheld) {
        static RatingJson of(ToolRating rating) {
            return new RatingJson(
                    rating.score(),
                    rating.recordedAt(),
                    rating.asOf(),
                    rating.method(),
                    rating.letter(),
                    rating.isRated() ? (int) Math.round(rating.total()) : null,
                    rating.withheld());
        }
    }

    /** What people say in the survey released last, never part of the points. {@code satisfied}: of 100 of them; null: withheld. */
    record FitJson(
            String survey,
            @JsonProperty("released_at") Instant releasedAt,
            int people,
            @Nullable Integer satisfied,
            List<ReplacesJson> replaces) {
        static FitJson of(Fit fit) {
            var below = fit.ratedBelow();
            return new FitJson(
                    fit.survey(),
                    fit.releasedAt(),
                    fit.people(),
                    fit.satisfied(),
                    fit.replaces().stream()
                            .map(r ->
                                    new ReplacesJson(r.tool(), r.satisfied(), r.covered(), r.gap(), below.contains(r)))
                            .toList());
        }
    }

    /** A tool whose place it takes; {@code rated_below}: people like that one better. */
    record ReplacesJson(
            String tool,
            @Nullable Integer satisfied,
            @JsonProperty("covered_percent") int coveredPercent,
            boolean gap,
            @JsonProperty("rated_below") boolean ratedBelow) {}

    record DimensionJson(String dimension, String weight, Points score, List<Asked> questions) {
        static DimensionJson of(DimensionScore score) {
            return new DimensionJson(
                    score.dimension().key(),
                    score.weight().key(),
                    Points.of(score.score()),
                    score.criteria().stream().map(Asked::of).toList());
        }
    }

    /** {@code points} is null where the answer is not known; {@code claim}: what the catalog says, where the company knows better. */
    record Asked(
            String attribute,
            int weight,
            @Nullable Integer points,
            String state,
            List<String> values,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable LocalDate observed,
            @Nullable List<String> claim) {
        static Asked of(Criterion criterion) {
            Answer answer = criterion.answer();
            var claim = answer.claim();
            return new Asked(
                    answer.attribute().key(),
                    criterion.weight(),
                    criterion.points(),
                    answer.state().key(),
                    answer.values(),
                    answer.source(),
                    answer.sourceKind(),
                    answer.observed(),
                    claim == null ? null : claim.values());
        }
    }

    record Standing(String tool, String method, Points total, String letter, List<String> knockOuts, Instant since) {
        static Standing of(ToolAssessment stored) {
            return new Standing(
                    stored.toolSlug,
                    stored.method,
                    Points.of(stored.total()),
                    stored.grade.key(),
                    stored.listKnockOuts().stream().map(Keyed::key).toList(),
                    stored.at);
        }
    }

    record Standings(List<Standing> items) {}

    /** Dimension → ignored, low, medium, high or very-high. */
    record WeightsJson(Map<String, String> weights) {}

    record Snapshot(
            String id,
            String tool,
            Instant at,
            String subject,
            String method,
            Points total,
            String letter,
            Map<String, String> weights,
            SnapshotContent content) {
        static Snapshot of(AssessmentSnapshot kept) {
            return new Snapshot(
                    kept.id.toString(),
                    kept.toolSlug,
                    kept.at,
                    kept.subjectId.toString(),
                    kept.method,
                    Points.of(kept.total()),
                    kept.grade.key(),
                    kept.weights,
                    kept.content);
        }
    }
}
