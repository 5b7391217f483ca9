package io.parley.vendors;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cases per year as bars, those listed as exploited crossed; years without cases are gaps. */
public record YearsChart(
        int width, int height, int baseline, String id, List<Bar> bars, int sampleX, boolean sampleAtEnd) {
    private static final int TOP = 42;
    private static final int TALLEST = 110;
    private static final int SMALL = 44;
    private static final int MARGIN = 4;
    private static final int ROOM_FOR_YEAR = 44;
    private static final int ROOM_FOR_COUNT = 26;
    /** From May of this year on the sources are a sample. */
    private static final int SAMPLE_YEAR = 2021;

    private static final double MAY = 4.0 / 12;

    /** {@code label} and {@code count} are empty where they would not fit. */
    public record Bar(String label, String count, int x, int y, int width, int height, int exploited, String pattern) {
        public int middle() {
            return x + width / 2;
        }

        public int labelY() {
            return y + height + 17;
        }

        public int countY() {
            return y - 5;
        }
    }

    static YearsChart desk(List<Cases.Year> years) {
        return of(years, 640, TALLEST, "years-desk");
    }

    static YearsChart phone(List<Cases.Year> years) {
        return of(years, 320, TALLEST, "years-phone");
    }

    /** Less than half as tall, for pages on which the record is one thing among others. */
    public static YearsChart small(List<Cases.Year> years, int width) {
        return of(years, width, SMALL, "years-" + width);
    }

    public boolean hasSample() {
        return sampleX >= 0;
    }

    private static YearsChart of(List<Cases.Year> all, int width, int tallest, String id) {
        var years = all.stream().filter(y -> y.year() != null).toList();
        int baseline = TOP + tallest;
        if (years.isEmpty()) {
            return new YearsChart(width, 0, baseline, id, List.of(), -1, false);
        }
        int first = years.get(0).year();
        int count = years.get(years.size() - 1).year() - first + 1;
        long most = years.stream().mapToLong(Cases.Year::cases).max().orElse(1);
        double band = Math.min(ROOM_FOR_YEAR * 1.5, (double) (width - 2 * MARGIN) / count);
        int every = (int) Math.ceil(ROOM_FOR_YEAR / band);
        var bars = new ArrayList<Bar>();
        for (var year : years) {
            int i = year.year() - first;
            int height = Math.max(2, (int) Math.round((double) year.cases() / most * tallest));
            int exploited = year.exploited() == 0
                    ? 0
                    : Math.max(4, (int) Math.round((double) year.exploited() / most * tallest));
            boolean counted = band >= ROOM_FOR_COUNT || year.cases() == most;
            bars.add(new Bar(
                    i % every == 0 ? Objects.toString(year.year()) : "",
                    counted ? Long.toString(year.cases()) : "",
                    MARGIN + (int) Math.round(i * band) + 1,
                    baseline - height,
                    Math.max(2, (int) Math.round(band) - 4),
                    height,
                    Math.min(exploited, height),
                    id));
        }
        boolean spans = first <= SAMPLE_YEAR && first + count > SAMPLE_YEAR;
        int sample = spans ? MARGIN + (int) Math.round((SAMPLE_YEAR + MAY - first) * band) : -1;
        return new YearsChart(width, baseline + 24, baseline, id, bars, sample, sample > width / 2);
    }
}
