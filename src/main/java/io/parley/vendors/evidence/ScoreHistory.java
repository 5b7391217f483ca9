package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a score came to be what it is, and as it stood on a day that somebody asks for.
 *
 * @param charts the latest as intervals, the last one at the bottom
 * @param asked null where nobody asks
 * @param then the score that was kept last on that day or before; null where none was
 */
record ScoreHistory(
        List<Row> rows,
        List<IntervalChart> charts,
        @Nullable LocalDate asked,
        @Nullable Then then) {

    private static final int CHARTED = 12;

    /** {@code change}: empty for the first. */
    record Row(long id, LocalDate day, String total, String between, String change, List<Cause> causes) {}

    /** {@code cases}: how many had other facts; 0 for every other cause. */
    record Cause(String text, int cases) {}

    record Then(long id, LocalDate made, String method, List<Compared> rows) {}

    record Compared(String label, String then, String now) {}

    /** @param body what pages said of a score then */
    static ScoreHistory of(
            ToolScores.Scored today,
            @Nullable LocalDate asked,
            Function<KeptScore, ScoreBody> body,
            Function<LocalDate, String> day,
            ScoreMessages words) {
        var kept = today.history();
        var rows = kept.stream().map(k -> row(k, words)).toList();
        var then = asked == null
                ? null
                : kept.stream()
                        .filter(k -> !day(k).isAfter(asked))
                        .findFirst()
                        .map(k -> then(k, body.apply(k), today.body(), words))
                        .orElse(null);
        return new ScoreHistory(rows, charts(kept, day), asked, then);
    }

    /** The last dozen, the latest at the bottom. */
    private static List<IntervalChart> charts(List<KeptScore> kept, Function<LocalDate, String> day) {
        var items = new ArrayList<>(kept.stream()
                .limit(CHARTED)
                .map(k -> new IntervalChart.Item(day.apply(day(k)), k.total().doubleValue(), k.low(), k.high()))
                .toList());
        Collections.reverse(items);
        return IntervalChart.narrow(items);
    }

    private static Row row(KeptScore kept, ScoreMessages words) {
        var change = kept.change();
        return new Row(
                kept.id(),
                day(kept),
                number("%.1f", kept.total().doubleValue()),
                words.between(number("%.1f", kept.low()), number("%.1f", kept.high())),
                change == null ? "" : number("%+.1f", change.doubleValue()),
                kept.causes().stream().map(cause -> cause(cause, kept, words)).toList());
    }

    private static Then then(KeptScore kept, ScoreBody then, ScoreBody now, ScoreMessages words) {
        return new Then(
                kept.id(),
                day(kept),
                kept.method(),
                Arrays.stream(Part.values())
                        .map(part -> new Compared(
                                PartRow.label(part, words), value(then, part, words), value(now, part, words)))
                        .toList());
    }

    private static String value(ScoreBody body, Part part, ScoreMessages words) {
        return part == Part.B && !body.standing().backlogChecked()
                ? words.notChecked()
                : number("%.1f", 100 * body.score().parts().get(part).mean());
    }

    private static Cause cause(String cause, KeptScore kept, ScoreMessages words) {
        return switch (cause) {
            case "facts" ->
                new Cause(words.causeFacts(kept.cases().size()), kept.cases().size());
            case "programme" -> new Cause(words.causeProgramme(), 0);
            case "vendor" -> new Cause(words.causeVendor(), 0);
            case "method" -> new Cause(words.causeMethod(kept.method()), 0);
            case "day" -> new Cause(words.causeDay(), 0);
            default -> new Cause(words.causeFirst(), 0);
        };
    }

    static LocalDate day(KeptScore kept) {
        return LocalDate.ofInstant(kept.recordedAt(), ZoneOffset.UTC);
    }

    private static String number(String format, double value) {
        return String.format(Languages.current(), format, value);
    }
}
