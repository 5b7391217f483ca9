package io.parley.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Shares of people over time as lines, each named at its right end; where a share is withheld the line has a gap. */
public record TrendLines(int width, int height, int right, List<Tick> ticks, List<Grid> grid, List<Line> lines) {
    private static final int MOST_LINES = 5;
    private static final int TOP = 12;
    private static final int PLOT = 190;
    private static final int LEFT = 44;
    private static final int LABEL_STEP = 17;
    private static final int LONGEST_NAME = 22;

    public record Tick(int x, String anchor, LocalDate at) {}

    public record Grid(int y, int percent) {}

    /** {@code paths}: runs of points that are not interrupted, as "x,y x,y". */
    public record Line(String name, String style, List<String> paths, List<Dot> dots, int labelY, int endX, int endY) {}

    public record Dot(int x, int y, int percent) {}

    static TrendLines of(List<Trend.Row> rows, List<LocalDate> times, int width, int label) {
        int right = width - label;
        int best = rows.stream()
                .flatMap(r -> r.shares().stream())
                .mapToInt(Trend.Share::percent)
                .max()
                .orElse(100);
        int top = Math.min(100, Math.max(20, (best + 19) / 20 * 20));
        long first = times.get(0).toEpochDay();
        long span = Math.max(1, times.get(times.size() - 1).toEpochDay() - first);
        var xs = times.stream()
                .map(t -> LEFT + (int) ((right - LEFT) * (t.toEpochDay() - first) / span))
                .toList();
        var grid = List.of(new Grid(y(0, top), 0), new Grid(y(top / 2, top), top / 2), new Grid(y(top, top), top));
        var lines = new ArrayList<Line>();
        var drawn = Trend.most(rows, MOST_LINES);
        for (int i = 0; i < drawn.size(); i++) {
            lines.add(line(drawn.get(i), "line-" + (i + 1), xs, top, label < 150));
        }
        return new TrendLines(width, TOP + PLOT + 30, right, ticks(times, xs), grid, apart(lines));
    }

    private static Line line(Trend.Row row, String style, List<Integer> xs, int top, boolean narrow) {
        var paths = new ArrayList<String>();
        var run = new ArrayList<Dot>();
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < xs.size(); i++) {
            var share = row.shares().get(i);
            if (share.withheld()) {
                end(run, paths);
            } else {
                var dot = new Dot(xs.get(i), y(share.percent(), top), share.percent());
                run.add(dot);
                dots.add(dot);
            }
        }
        end(run, paths);
        var last = dots.get(dots.size() - 1);
        int longest = narrow ? LONGEST_NAME / 2 : LONGEST_NAME;
        var name = row.name().length() <= longest
                ? row.name()
                : row.name().substring(0, longest - 1).strip() + "…";
        return new Line(name, style, paths, dots, last.y(), last.x(), last.y());
    }

    private static void end(List<Dot> run, List<String> paths) {
        if (run.size() > 1) {
            paths.add(run.stream().map(d -> d.x() + "," + d.y()).collect(Collectors.joining(" ")));
        }
        run.clear();
    }

    /** The first and the last day, and those between that leave room for each other. */
    private static List<Tick> ticks(List<LocalDate> times, List<Integer> xs) {
        var ticks = new ArrayList<Tick>();
        int end = xs.get(xs.size() - 1);
        int free = LEFT + 100;
        ticks.add(new Tick(LEFT, "start", times.get(0)));
        for (int i = 1; i < times.size() - 1; i++) {
            if (xs.get(i) - 45 >= free && xs.get(i) + 145 <= end) {
                ticks.add(new Tick(xs.get(i), "middle", times.get(i)));
                free = xs.get(i) + 55;
            }
        }
        ticks.add(new Tick(end, "end", times.get(times.size() - 1)));
        return ticks;
    }

    /** Names that would lie over each other are moved down. */
    private static List<Line> apart(List<Line> lines) {
        var sorted = lines.stream().sorted(Comparator.comparingInt(Line::endY)).toList();
        var moved = new ArrayList<Line>();
        int free = 0;
        for (var line : sorted) {
            int labelY = Math.max(free, line.endY() + 4);
            free = labelY + LABEL_STEP;
            moved.add(new Line(line.name(), line.style(), line.paths(), line.dots(), labelY, line.endX(), line.endY()));
        }
        return moved;
    }

    private static int y(int percent, int top) {
        return TOP + PLOT - PLOT * percent / top;
    }
}
