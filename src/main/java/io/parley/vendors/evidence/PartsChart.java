package io.parley.vendors.evidence;

import java.util.ArrayList;
import java.util.List;

/** Parts as bars from 0 to 100 with their intervals, dotted where they say nothing; whole units, the same bytes every time. */
record PartsChart(int width, int height, boolean phone, List<Bar> bars) {
    private static final int DESK = 640;
    private static final int PHONE = 320;
    private static final int ROOM_FOR_NUMBERS = 96;

    record Bar(
            PartRow row,
            String labelClass,
            int labelX,
            int labelY,
            int x,
            int y,
            int track,
            int length,
            int textX,
            String whisker) {
        public int textY() {
            return y + 16;
        }
    }

    static PartsChart desk(List<PartRow> rows) {
        return of(rows, DESK, false, 300, 40);
    }

    static PartsChart phone(List<PartRow> rows) {
        return of(rows, PHONE, true, 0, 56);
    }

    private static PartsChart of(List<PartRow> rows, int width, boolean phone, int left, int step) {
        int track = width - left - ROOM_FOR_NUMBERS;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int top = i * step;
            int y = phone ? top + 24 : top + 8;
            int low = left + (int) Math.round(row.lowShare() * track);
            int high = left + (int) Math.round(row.highShare() * track);
            int middle = y + 11;
            bars.add(new Bar(
                    row,
                    phone ? "strong" : "end strong",
                    phone ? 0 : left - 12,
                    phone ? top + 16 : y + 16,
                    left,
                    y,
                    track,
                    row.checked() ? (int) Math.round(row.meanShare() * track) : track,
                    left + track + 10,
                    "M%d %dH%dM%d %dv10M%d %dv10".formatted(low, middle, high, low, middle - 5, high, middle - 5)));
        }
        return new PartsChart(width, rows.size() * step, phone, bars);
    }
}
