package io.parley.vendors.evidence;

import io.parley.vendors.evidence.ToolScores.Scored;
import io.parley.vendors.scoring.Standing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page of what a score can say about a tool. {@code head} and {@code sections}: null where nothing is on record. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ToolScore(
        String slug,
        String name,
        String verdict,
        List<String> reasons,
        @Nullable Head head,
        @Nullable RawString sections)
        implements TemplateInstance {

    /** {@code keptText}: under which number it is kept, if it is. */
    record Head(LocalDate asOf, String method, String keptText) {}

    static ToolScore none(String slug, String name, ScoreMessages words) {
        return new ToolScore(slug, name, words.noLetter(name), List.of(words.nothing()), null, null);
    }

    /** @param day says a day in the reader's language */
    static ToolScore of(
            Scored scored, String name, ScoreMessages words, Function<LocalDate, String> day, RawString sections) {
        var score = scored.score();
        var standing = scored.standing();
        var letter = standing.letter();
        var dated = Long.toString(Math.round(score.dated()));
        return new ToolScore(
                scored.tool(),
                name,
                letter == null ? words.noLetter(name) : words.letter(letter.name(), name),
                standing.withheld().stream()
                        .map(r -> reason(r, words, dated, day.apply(score.asOf())))
                        .toList(),
                new Head(score.asOf(), scored.question().method().id(), keptText(scored, words)),
                sections);
    }

    private static String keptText(Scored scored, ScoreMessages words) {
        var kept = scored.kept();
        return kept == null ? words.notKeptYet() : scored.question().isUsual() ? words.keptAs(kept.id()) : "";
    }

    private static String reason(Standing.Reason reason, ScoreMessages words, String dated, String day) {
        return switch (reason) {
            case TOO_LITTLE_EVIDENCE -> words.tooLittle(dated);
            case TOO_FEW_INFORMED_PARTS -> words.tooFewParts();
            case EVIDENCE_TOO_OLD -> words.tooOld(day);
            case NOT_CALIBRATED -> words.notCalibrated();
        };
    }
}
