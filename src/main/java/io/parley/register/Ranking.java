package io.parley.register;

import io.parley.assessments.Assessment;
import io.parley.assessments.AssessmentWords;
import io.parley.assessments.Grade;
import io.parley.assessments.Score;
import io.parley.assessments.ScoreBar;
import io.parley.catalog.ToolSheet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tools by how much control a company keeps: those with a number first, the highest on top; then those of which too little is
 * known, by the lower end of their range. Tools with equal points share a place.
 */
final class Ranking {
    private static final Comparator<Assessment> ORDER = Comparator.comparing(
                    (Assessment a) -> !a.total().isRated())
            .thenComparing(a -> -points(a))
            .thenComparing(a -> -a.total().low())
            .thenComparing(Assessment::tool);

    private Ranking() {}

    /** {@code moved}: places up (positive) or down since {@code before}; 0 also where nothing is compared. */
    record Row(
            int place,
            int moved,
            String slug,
            String name,
            String category,
            String says,
            Grade grade,
            Score score,
            String points,
            String before,
            ScoreBar bar,
            int knockOuts) {
        public boolean up() {
            return moved > 0;
        }

        public boolean down() {
            return moved < 0;
        }

        public int places() {
            return Math.abs(moved);
        }
    }

    /** {@code now} and {@code before} are about the same tools. */
    static List<Row> of(
            List<ToolSheet> sheets, List<Assessment> now, List<Assessment> before, Function<String, String> category) {
        var tools = sheets.stream().collect(Collectors.toMap(ToolSheet::slug, Function.identity()));
        var was = places(before);
        var said = before.stream().collect(Collectors.toMap(Assessment::tool, a -> AssessmentWords.points(a.total())));
        var places = places(now);
        return now.stream()
                .sorted(ORDER)
                .map(a -> {
                    var tool = tools.get(a.tool());
                    return new Row(
                            places.get(a.tool()),
                            was.get(a.tool()) - places.get(a.tool()),
                            a.tool(),
                            tool.name(),
                            category.apply(tool.category()),
                            AssessmentWords.says(a.grade()),
                            a.grade(),
                            a.total(),
                            AssessmentWords.points(a.total()),
                            said.getOrDefault(a.tool(), ""),
                            new ScoreBar("open-" + a.tool(), a.total()),
                            a.knockOuts().size());
                })
                .toList();
    }

    private static Map<String, Integer> places(List<Assessment> assessments) {
        var places = new HashMap<String, Integer>();
        int place = 0;
        int seen = 0;
        int last = Integer.MIN_VALUE;
        for (var assessment : assessments.stream().sorted(ORDER).toList()) {
            seen++;
            int key = assessment.total().isRated()
                    ? points(assessment)
                    : -1 - assessment.total().low();
            if (key != last) {
                place = seen;
                last = key;
            }
            places.put(assessment.tool(), place);
        }
        return places;
    }

    private static int points(Assessment assessment) {
        var value = assessment.total().value();
        return value == null ? -1 : value;
    }
}
