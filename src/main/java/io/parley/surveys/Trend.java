package io.parley.surveys;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed since earlier surveys that asked about the same tools: published shares only, which were chosen so that the differences
 * may be known too ({@link Waves}). {@code drawn}: the tools that most use now, as lines for a desk and for a phone.
 */
public record Trend(List<Point> waves, List<Row> rows, List<Row> byGroup, TrendLines desk, TrendLines phone) {
    private static final int MOST_WAVES = 8;

    public record Point(UUID survey, String title, LocalDate at, int answered) {}

    /** {@code change}: in percentage points since the wave before, null where one of the two is withheld. */
    public record Row(
            String name, List<Share> shares, @Nullable Integer change) {
        static Row of(String name, List<Share> shares) {
            var last = shares.get(shares.size() - 1);
            var before = shares.get(shares.size() - 2);
            return new Row(
                    name, shares, last.withheld() || before.withheld() ? null : last.percent() - before.percent());
        }

        public String sign() {
            return change == null || change == 0 ? "" : change > 0 ? "+" : "−";
        }

        public int size() {
            return change == null ? 0 : Math.abs(change);
        }
    }

    /** {@code column}: which wave, by its number from 1. */
    public record Share(int column, boolean withheld, int people, int of, int percent) {
        static Share of(int column, @Nullable Integer people, @Nullable Integer of) {
            return people == null || of == null
                    ? new Share(column, true, 0, 0, 0)
                    : new Share(column, false, people, of, of == 0 ? 0 : (int) Math.round(100.0 * people / of));
        }
    }

    /** As {@link #of(List, UUID)} for these tools, of the surveys that asked about all of them and may be told; without groups. */
    static @Nullable Trend of(List<Releases.Published> all, List<String> slugs, List<String> names) {
        var waves = all.stream()
                .filter(p -> !p.results().heldBack())
                .filter(p -> p.results().tools().stream()
                        .map(Release.Tool::slug)
                        .toList()
                        .containsAll(slugs))
                .toList();
        waves = waves.subList(Math.max(0, waves.size() - MOST_WAVES), waves.size());
        if (waves.size() < 2) {
            return null;
        }
        var releases = waves.stream().map(Releases.Published::results).toList();
        var rows = IntStream.range(0, slugs.size())
                .mapToObj(i -> row(slugs.get(i), names.get(i), releases))
                .toList();
        return drawn(waves, rows, List.of());
    }

    private static Trend drawn(List<Releases.Published> waves, List<Row> rows, List<Row> byGroup) {
        var points = waves.stream()
                .map(p -> new Point(
                        p.survey(),
                        p.title(),
                        p.releasedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                        p.results().answered()))
                .toList();
        var times = points.stream().map(Point::at).toList();
        return new Trend(
                points, rows, byGroup, TrendLines.of(rows, times, 640, 190), TrendLines.of(rows, times, 320, 110));
    }

    /** Null where there is nothing to compare. {@code all}: every release of the company, the first one first. */
    static @Nullable Trend of(List<Releases.Published> all, UUID survey) {
        var now = all.stream().filter(p -> p.survey().equals(survey)).findFirst();
        if (now.isEmpty()) {
            return null;
        }
        var slugs = now.get().results().tools().stream().map(Release.Tool::slug).toList();
        var waves = all.stream()
                .filter(p -> !p.releasedAt().isAfter(now.get().releasedAt()))
                .filter(p -> p.results().tools().stream().anyMatch(t -> slugs.contains(t.slug())))
                .toList();
        waves = waves.subList(Math.max(0, waves.size() - MOST_WAVES), waves.size());
        if (waves.size() < 2) {
            return null;
        }
        var releases = waves.stream().map(Releases.Published::results).toList();
        var names = new SurveyWords();
        var tools = now.get().results().tools();
        return drawn(
                waves,
                tools.stream().map(t -> row(t.slug(), name(t, names), releases)).toList(),
                tools.stream().flatMap(t -> byGroup(t, names, releases)).toList());
    }

    private static Row row(String slug, String name, List<Release> releases) {
        return Row.of(
                name,
                IntStream.range(0, releases.size())
                        .mapToObj(i -> {
                            var release = releases.get(i);
                            var people = people(release, slug);
                            return Share.of(i + 1, people == null ? null : people.all(), release.answered());
                        })
                        .toList());
    }

    /** Groups of the same name, where at least two waves tell about them. */
    private static Stream<Row> byGroup(Release.Tool tool, SurveyWords names, List<Release> releases) {
        var groups = releases.get(releases.size() - 1).cells().stream()
                .map(Release.Cell::name)
                .toList();
        return (groups.size() < 2 ? Stream.<String>empty() : groups.stream())
                .map(group -> Row.of(
                        name(tool, names) + " · " + group,
                        IntStream.range(0, releases.size())
                                .mapToObj(i -> share(i + 1, releases.get(i), tool.slug(), group))
                                .toList()))
                .filter(row -> row.shares().stream().filter(s -> !s.withheld()).count() > 1);
    }

    private static Share share(int column, Release release, String slug, String group) {
        var people = people(release, slug);
        int cell = release.cells().stream().map(Release.Cell::name).toList().indexOf(group);
        return people == null || cell < 0
                ? Share.of(column, null, null)
                : Share.of(
                        column,
                        people.cells().get(cell),
                        release.cells().get(cell).answered());
    }

    private static Release.@Nullable Count people(Release release, String slug) {
        return release.tools().stream()
                .filter(t -> t.slug().equals(slug))
                .map(Release.Tool::people)
                .findFirst()
                .orElse(null);
    }

    private static String name(Release.Tool tool, SurveyWords names) {
        return names.tool(new Question.Option(tool.slug(), tool.name()));
    }

    /** Those that most use, of which there is something to draw. */
    static List<Row> most(List<Row> rows, int count) {
        return new ArrayList<>(rows)
                .stream()
                        .filter(r -> r.shares().stream().anyMatch(s -> !s.withheld() && s.people() > 0))
                        .sorted(Comparator.comparing((Row r) -> r.shares().stream()
                                        .filter(s -> !s.withheld())
                                        .reduce((a, b) -> b)
                                        .map(Share::percent)
                                        .orElse(0))
                                .reversed())
                        .limit(count)
                        .toList();
    }
}
