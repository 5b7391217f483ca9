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
 * @param total 0 to 100, likely between {@code low} and {@code high}, to four decimals; means nothing without a letter
 * @param evidence strong, medium or weak
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
        List<String> withheld,
        String evidence) {
    static ToolRating of(KeptScore kept, Standing standing) {
        var letter = standing.letter();
        return new ToolRating(
                kept.id(),
                kept.recordedAt(),
                kept.asOf(),
                kept.method(),
                letter == null ? null : letter.name(),
                kept.total().doubleValue(),
                ScoreJson.rounded(kept.low()),
                ScoreJson.rounded(kept.high()),
                standing.withheld().stream().map(ScoreJson::key).toList(),
                ScoreJson.key(standing.strength()));
    }

    public boolean isRated() {
        return letter != null;
    }

    /** The first day on which its evidence is too old for the letter; null without one. */
    public @Nullable LocalDate fadesOn() {
        return letter == null ? null : asOf.plusDays(Standing.MAX_AGE_DAYS + 1);
    }

    /** Whether there is enough evidence for a number at all, whatever it is worth. */
    public boolean hasNumber() {
        return !withheld.contains(ScoreJson.key(Standing.Reason.TOO_LITTLE_EVIDENCE));
    }
}
