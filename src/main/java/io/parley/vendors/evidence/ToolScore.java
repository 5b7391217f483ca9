package io.parley.vendors.evidence;

import io.parley.vendors.evidence.ToolScores.Scored;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Profile;
import io.parley.vendors.scoring.Standing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page of what a score can say about a tool. {@code found}: null where nothing is on record. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ToolScore(
        String slug,
        String name,
        String verdict,
        List<String> reasons,
        @Nullable Found found) implements TemplateInstance {

    record Found(
            LocalDate asOf,
            String method,
            List<PartRow> parts,
            List<PartsChart> charts,
            String basis,
            String strength,
            String total,
            List<Choice> profiles,
            ScoreGrounds grounds,
            ScoreHistory history) {}

    record Choice(String key, String label, boolean chosen) {}

    static ToolScore none(String slug, String name, ScoreMessages words) {
        return new ToolScore(slug, name, words.noLetter(name), List.of(words.nothing()), null);
    }

    /** @param day says a day in the reader's language */
    static ToolScore of(
            Scored scored, String name, ScoreMessages words, Function<LocalDate, String> day, ScoreHistory history) {
        var score = scored.score();
        var standing = scored.standing();
        var letter = standing.letter();
        var parts = Arrays.stream(Part.values())
                .map(part -> PartRow.of(part, score, standing, words))
                .toList();
        var dated = Long.toString(Math.round(score.dated()));
        var profile = scored.question().profile();
        return new ToolScore(
                scored.tool(),
                name,
                letter == null ? words.noLetter(name) : words.letter(letter.name(), name),
                standing.withheld().stream()
                        .map(r -> reason(r, words, dated, day.apply(score.asOf())))
                        .toList(),
                new Found(
                        score.asOf(),
                        scored.question().method().id(),
                        parts,
                        List.of(PartsChart.desk(parts), PartsChart.phone(parts)),
                        words.basis(dated, score.cases(), (int) Math.round(100 * score.unknownFix())),
                        strength(standing.strength(), words),
                        words.total(
                                points(score.total()),
                                points(score.low()),
                                points(score.high()),
                                label(profile, words)),
                        ScoreQuestion.PROFILES.stream()
                                .map(p -> new Choice(p.id(), label(p, words), p.equals(profile)))
                                .toList(),
                        ScoreGrounds.of(scored.body(), words),
                        history));
    }

    private static String reason(Standing.Reason reason, ScoreMessages words, String dated, String day) {
        return switch (reason) {
            case TOO_LITTLE_EVIDENCE -> words.tooLittle(dated);
            case TOO_FEW_INFORMED_PARTS -> words.tooFewParts();
            case EVIDENCE_TOO_OLD -> words.tooOld(day);
            case NOT_CALIBRATED -> words.notCalibrated();
        };
    }

    private static String strength(Standing.Strength strength, ScoreMessages words) {
        return switch (strength) {
            case STRONG -> words.strong();
            case MEDIUM -> words.medium();
            case WEAK -> words.weak();
        };
    }

    private static String label(Profile profile, ScoreMessages words) {
        return profile.equals(Profile.REGULATED)
                ? words.regulated()
                : profile.equals(Profile.BRING_YOUR_OWN) ? words.bringYourOwn() : words.balanced();
    }

    private static String points(double value) {
        return Long.toString(Math.round(value));
    }
}
