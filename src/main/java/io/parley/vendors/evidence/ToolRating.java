package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kept score is worth on a day: it rates the tool where it has a letter, and says nothing good or bad where it has none.
 *
 * @param score id of the score; nothing changes it
 * @param letter null where it is withheld, for the reasons in {@code withheld}
 * @param total 0 to 100, likely between {@code low} and {@code high}; means nothing without a letter
 */
public record ToolRating(
        long score,
        Instant recordedAt,
        LocalDate asOf,
        String method,
        @Nullable String letter,
        double total,
        double low,
        double high,
        List<String> withheld) {
    static ToolRating of(KeptScore kept, Standing standing) {
        var letter = standing.letter();
        return new ToolRating(
                kept.id(),
                kept.recordedAt(),
                kept.asOf(),
                kept.method(),
                letter == null ? null : letter.name(),
                kept.total().doubleValue(),
                kept.low(),
                kept.high(),
                standing.withheld().stream().map(ScoreJson::key).toList());
    }

    public boolean isRated() {
        return letter != null;
    }
}
