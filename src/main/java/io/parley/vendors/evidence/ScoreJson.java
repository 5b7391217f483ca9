package io.parley.vendors.evidence;

import io.parley.vendors.evidence.ToolScores.Scored;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scores as programs get them. */
final class ScoreJson {
    private ScoreJson() {}

    /**
     * {@code provisional}: always true, the installation's own opinion by a published method. {@code letter}: null where it is
     * withheld, for the reasons in {@code withheld}. {@code kept}: id of the score that was kept of the same facts, null where it is
     * not of today or has yet to be kept. {@code startsFrom}: the vendor's other tools whose cases its priors come from. {@code result}: null
     * where nothing is on record.
     */
    record Detail(
            String tool,
            String method,
            String methodSha256,
            String profile,
            Instant knownAt,
            @Nullable LocalDate evidenceUntil,
            boolean provisional,
            @Nullable String letter,
            List<String> withheld,
            @Nullable Long kept,
            List<String> startsFrom,
            @Nullable Result result) {
        static Detail of(Scored scored) {
            var question = scored.question();
            var letter = scored.standing().letter();
            return new Detail(
                    scored.tool(),
                    question.method().id(),
                    question.method().sha256(),
                    question.profile().id(),
                    question.known(),
                    scored.until(),
                    true,
                    letter == null ? null : letter.name(),
                    scored.standing().withheld().stream().map(ScoreJson::key).toList(),
                    scored.kept() == null ? null : scored.kept().id(),
                    scored.startsFrom(),
                    Result.of(scored));
        }

        static Detail none(String tool, ScoreQuestion question) {
            return new Detail(
                    tool,
                    question.method().id(),
                    question.method().sha256(),
                    question.profile().id(),
                    question.known(),
                    null,
                    true,
                    null,
                    List.of(key(Standing.Reason.TOO_LITTLE_EVIDENCE)),
                    null,
                    List.of(),
                    null);
        }
    }

    /**
     * All numbers 0 to 100 with a 90 % interval; {@code low} and {@code high} of parts too. {@code unknownFix}: share of cases.
     * {@code evidence}: strong, medium or weak.
     * {@code backlogChecked}: false when nobody verified what is open. {@code programme}: how many of the things that a vendor can
     * have in place somebody could check, and how many are there. {@code canonical}: what the score program prints.
     */
    record Result(
            LocalDate asOf,
            double score,
            double low,
            double high,
            int cases,
            double dated,
            double unknownFix,
            String evidence,
            boolean backlogChecked,
            ProgrammeCoverage programme,
            List<PartResult> parts,
            String canonical) {
        static Result of(Scored scored) {
            var score = scored.score();
            return new Result(
                    score.asOf(),
                    rounded(score.total()),
                    rounded(score.low()),
                    rounded(score.high()),
                    score.cases(),
                    rounded(score.dated()),
                    rounded(score.unknownFix()),
                    key(scored.standing().strength()),
                    scored.standing().backlogChecked(),
                    scored.programme(),
                    Arrays.stream(Part.values())
                            .map(part -> PartResult.of(
                                    part,
                                    score.parts().get(part),
                                    scored.standing().parts().get(part)))
                            .toList(),
                    scored.canonical());
        }
    }

    /** {@code cases}: null for the backlog. {@code informed}: false where it stands as it would without cases, or has too few. */
    record PartResult(
            String part,
            double mean,
            double low,
            double high,
            @Nullable Integer cases,
            double prior,
            boolean informed) {
        static PartResult of(Part part, Score.PartValue value, Standing.PartStanding standing) {
            return new PartResult(
                    part.name(),
                    rounded(100 * value.mean()),
                    rounded(100 * value.low()),
                    rounded(100 * value.high()),
                    part == Part.B ? null : value.n(),
                    rounded(100 * standing.prior()),
                    standing.informed());
        }
    }

    /**
     * A score as it was made, in the history of its tool and among the events of all. {@code id}: in the order in which scores became
     * known. {@code change}: points since the one before of the same tool, null for the first. {@code causes}: first, facts, programme,
     * vendor, method or day. {@code cases}: whose facts were others than before. {@code inputsSha256}: of the evidence file without its
     * sources. {@code provisional}: always true.
     */
    record Kept(
            long id,
            String tool,
            Instant recordedAt,
            LocalDate asOf,
            String method,
            String inputsSha256,
            BigDecimal score,
            double low,
            double high,
            @Nullable BigDecimal change,
            List<String> causes,
            List<String> cases,
            String canonical,
            boolean provisional) {
        static Kept of(KeptScore kept) {
            return new Kept(
                    kept.id(),
                    kept.tool(),
                    kept.recordedAt(),
                    kept.asOf(),
                    kept.method(),
                    kept.inputsSha256(),
                    kept.total(),
                    rounded(kept.low()),
                    rounded(kept.high()),
                    kept.change(),
                    kept.causes(),
                    kept.cases(),
                    kept.canonical(),
                    true);
        }
    }

    /** {@code of}: which number of the score; it is the size of {@code cases}. */
    record Behind(String tool, String of, List<String> cases) {}

    /** {@code TOO_LITTLE_EVIDENCE} is too-little-evidence. */
    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
