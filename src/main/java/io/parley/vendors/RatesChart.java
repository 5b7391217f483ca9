package io.parley.vendors;

import java.util.ArrayList;
import java.util.List;

/** Shares as bars with their likely range, hatched where the sources do not say; whole units, so that the same page is the same bytes. */
record RatesChart(int width, int height, boolean phone, List<Bar> bars) {
    private static final int DESK = 640;
    private static final int PHONE = 320;
    private static final int ROOM_FOR_NUMBERS = 96;

    record Bar(
            RateRow row,
            boolean phone,
            int labelX,
            int labelY,
            int x,
            int y,
            int track,
            int length,
            int unknown,
            int textX,
            String whisker) {
        /** Where the cases begin of which the sources do not say. */
        public int unknownX() {
            return x + length;
        }

        public int textY() {
            return y + 16;
        }
    }

    static RatesChart desk(List<RateRow> rows) {
        return of(rows, DESK, false, 300, 40);
    }

    static RatesChart phone(List<RateRow> rows) {
        return of(rows, PHONE, true, 0, 56);
    }

    private static RatesChart of(List<RateRow> rows, int width, boolean phone, int left, int step) {
        int track = width - left - ROOM_FOR_NUMBERS;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < rows.size(); i++) {
            var rate = rows.get(i).rate();
            int top = i * step;
            int y = phone ? top + 24 : top + 8;
            int low = left + (int) Math.round(rate.low() * track);
            int high = left + (int) Math.round(rate.high() * track);
            int middle = y + 11;
            var whisker = "M%d %dH%dM%d %dv10M%d %dv10".formatted(low, middle, high, low, middle - 5, high, middle - 5);
            bars.add(new Bar(
                    rows.get(i),
                    phone,
                    phone ? 0 : left - 12,
                    phone ? top + 16 : y + 16,
                    left,
                    y,
                    track,
                    (int) Math.round(rate.share() * track),
                    rate.n() == 0 ? 0 : (int) Math.round((double) rate.unknown() / rate.n() * track),
                    left + track + 10,
                    whisker));
        }
        return new RatesChart(width, rows.size() * step, phone, bars);
    }
}
