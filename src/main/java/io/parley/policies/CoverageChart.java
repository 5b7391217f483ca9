package io.parley.policies;

import java.util.ArrayList;
import java.util.List;

/** Who counts for a policy, as one bar 640 units wide and as a table; the parts make the whole. */
record CoverageChart(String title, int inScope, int acknowledged, List<Part> parts, List<Line> others) {
    private static final int WIDTH = 640;

    /** {@code kind}: yes, no, care, unknown. */
    public record Part(String kind, String state, String label, int people, int x, int width) {}

    /** Those who do not count, each with one reason. */
    public record Line(String label, String state, int people) {}

    static CoverageChart of(CoverageSummary summary) {
        var words = PolicyWords.words();
        var parts = new ArrayList<Part>();
        int x = 0;
        int[] people = {
            summary.acknowledged(), summary.declined(), summary.overdue(), summary.waiting() - summary.overdue()
        };
        String[] kinds = {"yes", "no", "care", "unknown"};
        String[] states = {"acknowledged", "declined", "overdue", "waiting"};
        String[] labels = {words.acknowledged(), words.declined(), words.overdue(), words.waiting()};
        for (int i = 0; i < people.length; i++) {
            int width = summary.inScope() == 0 ? 0 : Math.round((float) WIDTH * people[i] / summary.inScope());
            parts.add(new Part(kinds[i], states[i], labels[i], people[i], x, width));
            x += width;
        }
        var others = summary.excluded().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> new Line(PolicyWords.say(e.getKey()), e.getKey().key(), e.getValue()))
                .toList();
        return new CoverageChart(
                words.coverageTitle(summary.acknowledged(), summary.inScope()),
                summary.inScope(),
                summary.acknowledged(),
                parts,
                others);
    }

    public int onRecord() {
        return inScope + others.stream().mapToInt(Line::people).sum();
    }
}
