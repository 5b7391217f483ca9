package io.parley.assessments;

import io.parley.catalog.Attribute;
import io.parley.catalog.Attributes;
import io.parley.catalog.Keyed;
import io.parley.catalog.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a snapshot says, in today's words: its numbers and answers are those of then. */
record SnapshotView(
        String says,
        String number,
        String mood,
        List<Dimensional> dimensions,
        List<String> knockOuts,
        List<Known> facts,
        SnapshotContent.@Nullable KeptFit fit,
        RatingView rating) {
    record Dimensional(String title, String counts, Score score, String points) {}

    /** {@code points} is null where the question was not counted. {@code answer} is empty where a search found nothing. */
    record Known(
            String question,
            String answer,
            @Nullable String source,
            @Nullable LocalDate observed,
            @Nullable Integer points) {}

    static SnapshotView of(AssessmentSnapshot snapshot, Grade grade, Attributes attributes) {
        var words = Words.current();
        var content = snapshot.content;
        var questions = attributes.list().stream().collect(Collectors.toMap(Attribute::key, Function.identity()));
        Map<String, Integer> points = content.dimensions().stream()
                .flatMap(d -> d.criteria().stream())
                .filter(c -> c.points() != null)
                .collect(Collectors.toMap(
                        SnapshotContent.KeptCriterion::attribute,
                        c -> Objects.requireNonNull(c.points()),
                        (first, second) -> first));
        return new SnapshotView(
                AssessmentWords.says(grade),
                AssessmentWords.number(snapshot.total(), grade),
                grade.mood(),
                content.dimensions().stream().map(SnapshotView::dimensional).toList(),
                content.knockOuts().stream()
                        .flatMap(key -> Keyed.find(KnockOut.class, key).stream())
                        .map(AssessmentWords::of)
                        .toList(),
                content.facts().stream()
                        .map(f -> known(f, questions.get(f.attribute()), points.get(f.attribute()), words))
                        .toList(),
                content.fit(),
                RatingView.of(snapshot.toolSlug, content.rating()));
    }

    private static Dimensional dimensional(SnapshotContent.KeptDimension kept) {
        var score = new Score(kept.value(), kept.low(), kept.high(), kept.coverage());
        return new Dimensional(
                Keyed.find(Dimension.class, kept.dimension())
                        .map(AssessmentWords::of)
                        .orElse(kept.dimension()),
                Keyed.find(Weight.class, kept.weight()).map(AssessmentWords::of).orElse(kept.weight()),
                score,
                AssessmentWords.points(score));
    }

    /** A question that the catalog no longer asks is told by its key. */
    private static Known known(
            SnapshotContent.KeptFact fact, @Nullable Attribute question, @Nullable Integer points, Words words) {
        return new Known(
                question == null ? fact.attribute() : words.question(question),
                fact.values().isEmpty()
                        ? ""
                        : question == null ? String.join(", ", fact.values()) : words.value(question, fact.values()),
                fact.source(),
                fact.observedOn(),
                points);
    }
}
