package io.parley.vendors.evidence;

import io.parley.vendors.evidence.ToolScores.Scored;
import io.parley.vendors.scoring.Counted;
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

    /** {@code keptText}: under which number it is kept, if it is. */
    record Found(
            LocalDate asOf,
            String method,
            String keptText,
            List<PartRow> parts,
            List<PartsChart> charts,
            List<CaseNumber> basis,
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
                .map(part -> PartRow.of(part, scored, words))
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
                        keptText(scored, words),
                        parts,
                        List.of(PartsChart.desk(parts), PartsChart.phone(parts)),
                        basis(scored, words),
                        ScoreWords.strength(ScoreJson.key(standing.strength())),
                        words.total(
                                points(score.total()),
                                points(score.low()),
                                points(score.high()),
                                label(profile, words)),
                        ScoreQuestion.PROFILES.stream()
                                .map(p -> new Choice(p.id(), label(p, words), p.equals(profile)))
                                .toList(),
                        ScoreGrounds.of(scored, words),
                        history));
    }

    private static String keptText(Scored scored, ScoreMessages words) {
        var kept = scored.kept();
        return kept == null ? words.notKeptYet() : scored.question().isUsual() ? words.keptAs(kept.id()) : "";
    }

    private static List<CaseNumber> basis(Scored scored, ScoreMessages words) {
        int all = scored.score().cases();
        int dated = (int) Math.round(scored.score().dated());
        int unknown = scored.unknownFix();
        int percent = (int) Math.round(100 * scored.score().unknownFix());
        return List.of(
                CaseNumber.of(Counted.ALL, all, words.allCases(all)),
                CaseNumber.of(Counted.DATED, dated, words.datedCases(dated)),
                CaseNumber.of(Counted.UNKNOWN_FIX, unknown, words.unknownFix(unknown, percent)));
    }

    private static String reason(Standing.Reason reason, ScoreMessages words, String dated, String day) {
        return switch (reason) {
            case TOO_LITTLE_EVIDENCE -> words.tooLittle(dated);
            case TOO_FEW_INFORMED_PARTS -> words.tooFewParts();
            case EVIDENCE_TOO_OLD -> words.tooOld(day);
            case NOT_CALIBRATED -> words.notCalibrated();
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
