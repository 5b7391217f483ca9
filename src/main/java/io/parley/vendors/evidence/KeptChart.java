package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Scores as they were kept, one interval each from 0 to 100; whole units, the same bytes every time. */
record KeptChart(int width, int height, boolean phone, List<Line> lines) {
    private static final int MOST = 12;
    private static final int DESK = 640;
    private static final int PHONE = 320;
    private static final int STEP = 32;
    private static final int ROOM_FOR_NUMBER = 56;

    /** {@code y}: of the middle. */
    record Line(String day, String total, int y, int textY, int left, int track, int dot, int textX, String whisker) {
        public int barY() {
            return y - 5;
        }
    }

    static KeptChart desk(List<KeptScore> kept, Function<LocalDate, String> day) {
        return of(kept, day, DESK, false, 170);
    }

    static KeptChart phone(List<KeptScore> kept, Function<LocalDate, String> day) {
        return of(kept, day, PHONE, true, 120);
    }

    /** @param kept the latest first */
    private static KeptChart of(
            List<KeptScore> kept, Function<LocalDate, String> day, int width, boolean phone, int left) {
        int shown = Math.min(MOST, kept.size());
        int track = width - left - ROOM_FOR_NUMBER;
        var lines = IntStream.range(0, shown)
                .mapToObj(i -> line(kept.get(shown - 1 - i), day, STEP * i + STEP / 2, left, track))
                .toList();
        return new KeptChart(width, STEP * shown, phone, lines);
    }

    private static Line line(KeptScore kept, Function<LocalDate, String> day, int y, int left, int track) {
        int low = left + (int) Math.round(kept.low() * track / 100);
        int high = left + (int) Math.round(kept.high() * track / 100);
        return new Line(
                day.apply(ScoreHistory.day(kept)),
                String.format(Languages.current(), "%.1f", kept.total().doubleValue()),
                y,
                y + 5,
                left,
                track,
                left + (int) Math.round(kept.total().doubleValue() * track / 100),
                left + track + 10,
                "M%d %dH%dM%d %dv10M%d %dv10".formatted(low, y, high, low, y - 5, high, y - 5));
    }
}
