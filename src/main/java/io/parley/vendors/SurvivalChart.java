package io.parley.vendors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The share that is still unfixed against days since the first public word, on a logarithmic axis, with a band, marks where
 * the watch of an open case ended, and the numbers at risk below. Whole units, so that the same page is the same bytes.
 */
record SurvivalChart(
        int width,
        int height,
        int top,
        int bottom,
        int left,
        int right,
        String line,
        String band,
        String open,
        List<Tick> ticks,
        List<Tick> shares,
        List<Tick> norms) {
    private static final int[] DAYS = {0, 1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1460, 2920};
    private static final int[] NORMS = {14, 30, 60, 90};
    private static final int TALL = 150;
    private static final int TOP = 24;
    private static final int BOTTOM = TOP + TALL;
    private static final int LEFT = 46;
    private static final int RIGHT = 16;
    private static final int LEAST_DAYS = 90;

    /** A place on an axis, whose line goes from {@code start} to {@code end}; {@code below}: the number at risk there. */
    record Tick(int at, int start, int end, String label, String below) {
        public int labelX() {
            return start - 8;
        }

        public int labelY() {
            return at + 4;
        }

        public int under() {
            return BOTTOM + 20;
        }

        public int farUnder() {
            return BOTTOM + 58;
        }
    }

    static SurvivalChart desk(Survival curve) {
        return of(curve, 640, 44);
    }

    static SurvivalChart phone(Survival curve) {
        return of(curve, 320, 36);
    }

    /** Those below which a chart of any width may tell how many are at risk. */
    static List<Integer> days(Survival curve) {
        int last = Math.max(LEAST_DAYS, curve.last());
        return Arrays.stream(DAYS).filter(day -> day <= last).boxed().toList();
    }

    private static SurvivalChart of(Survival curve, int width, int apart) {
        int last = Math.max(LEAST_DAYS, curve.last());
        int room = width - LEFT - RIGHT;
        var line = new StringBuilder("M" + LEFT + " " + TOP);
        var upper = new StringBuilder("M" + LEFT + " " + TOP);
        for (var step : curve.steps()) {
            int x = x(step.day(), last, room);
            line.append("H").append(x).append("V").append(y(step.share()));
            upper.append("H").append(x).append("V").append(y(step.share() == 0 ? 0 : step.high()));
        }
        int end = x(curve.last(), last, room);
        line.append("H").append(end);
        upper.append("H").append(end);
        return new SurvivalChart(
                width,
                BOTTOM + 62,
                TOP,
                BOTTOM,
                LEFT,
                width - RIGHT,
                line.toString(),
                band(curve, upper, end, last, room),
                open(curve, last, room),
                ticks(curve, last, room, apart),
                List.of(share(1, "100 %", width), share(0.5, "50 %", width), share(0, "0 %", width)),
                norms(last, room));
    }

    private static String band(Survival curve, StringBuilder upper, int end, int last, int room) {
        var path = new StringBuilder(upper);
        double low = curve.steps().isEmpty()
                ? 1
                : curve.steps().get(curve.steps().size() - 1).low();
        path.append("V").append(y(low));
        for (int i = curve.steps().size() - 1; i >= 0; i--) {
            path.append("H").append(x(curve.steps().get(i).day(), last, room));
            path.append("V").append(y(i == 0 ? 1 : curve.steps().get(i - 1).low()));
        }
        return path.append("H").append(LEFT).append("Z").toString();
    }

    private static String open(Survival curve, int last, int room) {
        var path = new StringBuilder();
        curve.censored().stream()
                .distinct()
                .forEach(day ->
                        path.append(String.format(Locale.ROOT, "M%d %dv12", x(day, last, room), y(curve.at(day)) - 6)));
        return path.toString();
    }

    private static List<Tick> ticks(Survival curve, int last, int room, int apart) {
        var ticks = new ArrayList<Tick>();
        int before = -apart;
        for (int day : DAYS) {
            int x = x(day, last, room);
            if (day <= last && x - before >= apart) {
                ticks.add(new Tick(x, TOP, BOTTOM, Integer.toString(day), Integer.toString(curve.atRisk(day))));
                before = x;
            }
        }
        return ticks;
    }

    private static Tick share(double share, String label, int width) {
        return new Tick(y(share), LEFT, width - RIGHT, label, "");
    }

    private static List<Tick> norms(int last, int room) {
        var norms = new ArrayList<Tick>();
        for (int day : NORMS) {
            norms.add(new Tick(x(day, last, room), TOP, BOTTOM, Integer.toString(day), ""));
        }
        return norms;
    }

    private static int x(int day, int last, int room) {
        return LEFT + (int) Math.round(Math.log1p(day) / Math.log1p(last) * room);
    }

    private static int y(double share) {
        return TOP + (int) Math.round((1 - share) * TALL);
    }
}
