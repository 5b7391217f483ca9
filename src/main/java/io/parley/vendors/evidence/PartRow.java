package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Counted;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * One part of a score, for its page; shares are 0 to 1, texts 0 to 100 with one decimal.
 *
 * @param spread whether the interval is told: that of a part without a single case is the method's own
 * @param number the cases behind it
 * @param besides what counts in it beside cases; null where nothing does
 */
record PartRow(
        String label,
        double meanShare,
        double lowShare,
        double highShare,
        String mean,
        String low,
        String high,
        String prior,
        boolean spread,
        boolean checked,
        boolean informed,
        CaseNumber number,
        @Nullable Besides besides) {
    record Besides(String text, String address) {}

    static PartRow of(Part part, ToolScores.Scored scored, ScoreMessages words) {
        var score = scored.score();
        var value = score.parts().get(part);
        var found = scored.standing().parts().get(part);
        boolean backlog = part == Part.B;
        boolean checked = !backlog || scored.standing().backlogChecked();
        return new PartRow(
                label(part, words),
                value.mean(),
                value.low(),
                value.high(),
                points(value.mean()),
                points(value.low()),
                points(value.high()),
                points(found.prior()),
                checked && (backlog || value.n() > 0),
                checked,
                found.informed(),
                backlog ? backlog(scored, words) : number(part, value),
                part == Part.C ? programme(scored.programme(), words) : null);
    }

    private static CaseNumber number(Part part, Score.PartValue value) {
        var counted = switch (part) {
            case H -> Counted.REPORTED;
            case X -> Counted.EXPLOITED;
            case C -> Counted.CANDOUR;
            case P, B -> Counted.DATED;
        };
        return CaseNumber.of(counted, value.n(), Integer.toString(value.n()));
    }

    private static Besides programme(ProgrammeCoverage programme, ScoreMessages words) {
        return new Besides(
                words.programmeChecked(programme.checked(), programme.items(), programme.inPlace()),
                programme.address());
    }

    /** What is open; where nothing is verified, what nobody knows. */
    private static CaseNumber backlog(ToolScores.Scored scored, ScoreMessages words) {
        int unknown = scored.unknownFix();
        return scored.standing().backlogChecked()
                ? CaseNumber.of(Counted.OPEN, scored.open(), words.openCases(scored.open()))
                : CaseNumber.of(Counted.UNKNOWN_FIX, unknown, words.unknownCases(unknown));
    }

    private static String points(double share) {
        return String.format(Languages.current(), "%.1f", 100 * share);
    }

    static String label(Part part, ScoreMessages words) {
        return switch (part) {
            case H -> words.handling();
            case P -> words.publicWord();
            case X -> words.exposure();
            case C -> words.candour();
            case B -> words.backlog();
        };
    }
}
