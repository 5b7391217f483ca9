package io.parley.overview;

import io.parley.alternatives.AlternativeMessages;
import io.parley.alternatives.Coverage;
import io.parley.alternatives.Level;
import io.parley.catalog.Reason;
import io.parley.catalog.Words;
import io.parley.kernel.Languages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another tool for the same job, reason by reason. {@code decided}: the company's decision names it, else it is the best of the
 * register; {@code asked}: the reasons are those of a survey, else all there are and only those are listed that it does not cover.
 */
record HereInstead(
        String slug,
        String name,
        boolean decided,
        boolean asked,
        int covered,
        int partly,
        int counted,
        int percent,
        boolean gap,
        List<Line> lines,
        List<String> lost,
        String address) {

    /** {@code people} say so; 0 where nobody was asked. {@code badge} and {@code text}: how far the other tool serves it. */
    record Line(Reason reason, String says, int people, Level level, String badge, String text) {}

    static HereInstead of(
            String name, boolean decided, Coverage coverage, Map<Reason, Integer> stated, Set<Reason> lookedAt) {
        var words = Words.current();
        var asked = !stated.isEmpty();
        return new HereInstead(
                coverage.to(),
                name,
                decided,
                asked,
                coverage.covered().size(),
                coverage.partly().size(),
                coverage.counted(),
                coverage.percent(),
                coverage.isGap(),
                coverage.trace().stream()
                        .filter(t -> asked || Set.of(Level.LACKS, Level.PARTLY).contains(t.to().level()))
                        .map(t -> line(t, stated.getOrDefault(t.reason(), 0), words))
                        .sorted(Comparator.comparingInt(Line::people).reversed())
                        .limit(HereUse.SHOWN)
                        .toList(),
                coverage.lost().stream().map(words::reason).toList(),
                address(coverage, lookedAt));
    }

    private static Line line(Coverage.Trace trace, int people, Words words) {
        var level = trace.to().level();
        var say = Languages.messages(AlternativeMessages.class);
        return switch (level) {
            case COVERS -> new Line(trace.reason(), words.reason(trace.reason()), people, level, "yes", say.covers());
            case PARTLY -> new Line(trace.reason(), words.reason(trace.reason()), people, level, "care", say.partly());
            case LACKS -> new Line(trace.reason(), words.reason(trace.reason()), people, level, "no", say.lacks());
            case UNKNOWN ->
                new Line(trace.reason(), words.reason(trace.reason()), people, level, "unknown", say.unknown());
            case OTHERWISE ->
                new Line(trace.reason(), words.reason(trace.reason()), people, level, "info", say.otherwise());
        };
    }

    private static String address(Coverage coverage, Set<Reason> lookedAt) {
        var query = new StringBuilder();
        lookedAt.stream()
                .sorted()
                .forEach(r -> query.append("reason=").append(r.key()).append('&'));
        return "/tools/" + coverage.from() + "/alternatives?" + query + "to=" + coverage.to() + "#closer";
    }
}
