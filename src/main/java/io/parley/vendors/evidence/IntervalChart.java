package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers from 0 to 100 with their intervals, one a line; whole units, the same bytes every time.
 *
 * @param silent drawn dotted and without a point: numbers that say nothing about what they are of
 */
public record IntervalChart(int width, int height, boolean phone, boolean silent, List<Line> lines) {
    private static final int DESK = 640;
    private static final int PHONE = 320;
    private static final int STEP = 32;
    private static final int ROOM_FOR_NUMBER = 56;

    public record Item(String label, double value, double low, double high) {}

    /** {@code y}: of the middle of the bar. */
    public record Line(
            String label,
            String number,
            int labelY,
            int y,
            int left,
            int track,
            int low,
            int length,
            int dot,
            int textX,
            String whisker) {
        public int barY() {
            return y - 5;
        }

        public int textY() {
            return y + 5;
        }
    }

    /** Labels of a dozen letters beside the bars, also on a phone. */
    static List<IntervalChart> narrow(List<Item> items) {
        return List.of(of(items, DESK, 170, false, false), of(items, PHONE, 120, true, false));
    }

    /** Names of any length: on a phone they stand above the bars. */
    public static List<IntervalChart> wide(List<Item> items, boolean silent) {
        return List.of(of(items, DESK, 270, false, silent), of(items, PHONE, 0, true, silent));
    }

    private static IntervalChart of(List<Item> items, int width, int left, boolean phone, boolean silent) {
        int step = left == 0 ? STEP + 16 : STEP;
        int track = width - left - ROOM_FOR_NUMBER;
        var lines = IntStream.range(0, items.size())
                .mapToObj(i -> line(items.get(i), step * i, step, left, track))
                .toList();
        return new IntervalChart(width, step * items.size(), phone, silent, lines);
    }

    private static Line line(Item item, int top, int step, int left, int track) {
        int low = left + (int) Math.round(item.low() * track / 100);
        int high = left + (int) Math.round(item.high() * track / 100);
        int y = left == 0 ? top + step - 12 : top + step / 2;
        return new Line(
                item.label(),
                String.format(Languages.current(), "%.1f", item.value()),
                left == 0 ? top + 16 : y + 5,
                y,
                left,
                track,
                low,
                high - low,
                left + (int) Math.round(item.value() * track / 100),
                left + track + 10,
                "M%d %dH%dM%d %dv10M%d %dv10".formatted(low, y, high, low, y - 5, high, y - 5));
    }
}
