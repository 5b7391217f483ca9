package io.parley.assessments;

import io.parley.kernel.Times;
import org.jspecify.annotations.Nullable;

/** Which score of the vendor's record stands behind an assessment, and where it can be read as it was. */
public record RatingView(String text, String link, String address) {
    /** By the words of today, of what was kept then; {@code kept}: null where there was no score. */
    static RatingView of(String tool, SnapshotContent.@Nullable KeptRating kept) {
        var words = AssessmentWords.words();
        var address = "/tools/" + tool + "/score";
        if (kept == null) {
            return new RatingView(words.vendorText(), words.openScore(), address);
        }
        var letter = kept.letter();
        var points = kept.points();
        return new RatingView(
                letter == null || points == null ? words.vendorText() : words.vendorRated(points, letter),
                words.openScoreOf(kept.score(), Times.day(kept.keptOn()), kept.method()),
                address + "?on=" + kept.keptOn() + "#score-" + kept.score());
    }
}
