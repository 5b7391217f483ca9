package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a score came to be what it is, and as it stood on a day that somebody asks for.
 *
 * @param asked null where nobody asks
 * @param then the score that was kept last on that day or before; null where none was
 */
record ScoreHistory(
        List<Row> rows, @Nullable LocalDate asked, @Nullable Then then) {

    /** {@code change}: empty for the first. */
    record Row(LocalDate day, String total, String change, String why) {}

    record Then(LocalDate made, String method, List<Compared> rows) {}

    record Compared(String label, String then, String now) {}

    /** @param kept the latest first */
    static ScoreHistory of(
            List<KeptScore> kept,
            @Nullable LocalDate asked,
            ToolScores.Scored today,
            Function<KeptScore, ScoreBody> body,
            ScoreMessages words) {
        var rows = IntStream.range(0, kept.size())
                .mapToObj(i -> row(kept.get(i), i + 1 < kept.size() ? kept.get(i + 1) : null, words))
                .toList();
        var then = asked == null
                ? null
                : kept.stream()
                        .filter(k -> !day(k).isAfter(asked))
                        .findFirst()
                        .map(k -> then(k, body.apply(k), today.body(), words))
                        .orElse(null);
        return new ScoreHistory(rows, asked, then);
    }

    private static Row row(KeptScore kept, @Nullable KeptScore before, ScoreMessages words) {
        return new Row(
                day(kept),
                number("%.1f", kept.total().doubleValue()),
                before == null
                        ? ""
                        : number("%+.1f", kept.total().subtract(before.total()).doubleValue()),
                kept.causes().stream().map(cause -> cause(cause, kept, words)).collect(Collectors.joining(", ")));
    }

    private static Then then(KeptScore kept, ScoreBody then, ScoreBody now, ScoreMessages words) {
        return new Then(
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

    private static String cause(String cause, KeptScore kept, ScoreMessages words) {
        return switch (cause) {
            case "facts" -> words.causeFacts(kept.cases().size());
            case "programme" -> words.causeProgramme();
            case "method" -> words.causeMethod(kept.method());
            case "day" -> words.causeDay();
            default -> words.causeFirst();
        };
    }

    private static LocalDate day(KeptScore kept) {
        return LocalDate.ofInstant(kept.recordedAt(), ZoneOffset.UTC);
    }

    private static String number(String format, double value) {
        return String.format(Languages.current(), format, value);
    }
}
