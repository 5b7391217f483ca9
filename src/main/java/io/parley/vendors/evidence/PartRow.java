package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;

/** One part of a score, for its page; shares are 0 to 1, texts 0 to 100 with one decimal. */
record PartRow(
        String label,
        double meanShare,
        double lowShare,
        double highShare,
        String mean,
        String low,
        String high,
        String prior,
        int cases,
        boolean counted,
        boolean checked,
        boolean informed,
        String clock) {
    /** The spread of a part without a single case is the method's own, and says nothing about the tool. */
    public boolean spread() {
        return checked && (cases > 0 || !counted);
    }

    static PartRow of(Part part, Score score, Standing standing, ScoreMessages words) {
        var value = score.parts().get(part);
        var found = standing.parts().get(part);
        boolean backlog = part == Part.B;
        return new PartRow(
                label(part, words),
                value.mean(),
                value.low(),
                value.high(),
                points(value.mean()),
                points(value.low()),
                points(value.high()),
                points(found.prior()),
                backlog ? 0 : value.n(),
                !backlog,
                !backlog || standing.backlogChecked(),
                found.informed(),
                clock(part));
    }

    /** The clock whose cases the record shows; empty where the part is on none. */
    private static String clock(Part part) {
        return switch (part) {
            case H -> "report-to-fix";
            case P -> "public-to-fix";
            case X -> "exploited-to-fix";
            case C, B -> "";
        };
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
