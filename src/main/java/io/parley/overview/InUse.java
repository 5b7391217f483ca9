package io.parley.overview;

import io.parley.catalog.Words;
import io.parley.kernel.Languages;
import io.parley.surveys.UseOfTools;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people say they use, the most used first, each with the reason most of them give. */
record InUse(
        String survey,
        String title,
        Instant releasedAt,
        int answered,
        int invited,
        int threshold,
        String finding,
        List<Line> lines,
        int withheld) {
    private static final int SHOWN = 5;

    /** {@code why} is empty where no reason may be told; {@code page}: there is one about the tool. */
    record Line(String slug, String name, int people, int percent, String why) {}

    static Optional<InUse> of(Optional<UseOfTools> latest) {
        return latest.map(survey -> {
            var lines = survey.tools().stream()
                    .filter(t -> t.people() > 0 && !t.slug().equals("other"))
                    .sorted(Comparator.comparingInt(UseOfTools.ToolUse::people)
                            .reversed()
                            .thenComparing(UseOfTools.ToolUse::name))
                    .limit(SHOWN)
                    .map(InUse::line)
                    .toList();
            return new InUse(
                    survey.survey().toString(),
                    survey.title(),
                    survey.releasedAt(),
                    survey.answered(),
                    survey.invited(),
                    survey.threshold(),
                    finding(lines, survey),
                    lines,
                    survey.withheld().size());
        });
    }

    private static Line line(UseOfTools.ToolUse use) {
        return new Line(
                use.slug(),
                use.name(),
                use.people(),
                HereUse.percent(use.share()),
                use.reasons().stream()
                        .filter(r -> r.people() > 0)
                        .max(Comparator.comparingInt(UseOfTools.ReasonCount::people))
                        .map(r -> Words.current().reason(r.reason()))
                        .orElse(""));
    }

    private static String finding(List<Line> lines, UseOfTools survey) {
        var words = Languages.messages(HomeMessages.class);
        return lines.stream()
                .findFirst()
                .map(first -> words.mostUsed(first.name(), first.people(), survey.answered()))
                .orElse(words.nothingToTell());
    }
}
