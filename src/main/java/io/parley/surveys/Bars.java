package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart of published numbers, drawn twice: 640 units wide for a desk, 320 for a phone. Withheld is a pattern, nought a word. */
record Bars(String id, String title, String note, String head, List<Bar> bars) {
    private static final int DESK_WIDTH = 260;
    private static final int PHONE_WIDTH = 200;
    private static final int DESK_ROW = 36;
    private static final int PHONE_ROW = 52;
    private static final int DESK_LABEL = 300;

    /** Exactly one of withheld, zero and a number says something. */
    record Bar(
            String label,
            boolean withheld,
            int people,
            int percent,
            int deskY,
            int deskTextY,
            int deskWidth,
            int deskValueX,
            int phoneY,
            int phoneTextY,
            int phoneValueY,
            int phoneWidth,
            int phoneValueX) {
        public boolean zero() {
            return !withheld && people == 0;
        }
    }

    /** {@code base}: how many people the shares are of. */
    static Bars of(String id, String title, String note, String head, int base, List<Entry> entries) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            Integer people = entry.people();
            int count = people == null ? 0 : people;
            double share = base == 0 ? 0 : (double) count / base;
            int desk = people == null ? 60 : (int) Math.round(share * DESK_WIDTH);
            int phone = people == null ? 60 : (int) Math.round(share * PHONE_WIDTH);
            bars.add(new Bar(
                    entry.label(),
                    people == null,
                    count,
                    (int) Math.round(share * 100),
                    i * DESK_ROW + 6,
                    i * DESK_ROW + 23,
                    desk,
                    DESK_LABEL + 12 + desk + 8,
                    i * PHONE_ROW + 22,
                    i * PHONE_ROW + 16,
                    i * PHONE_ROW + 37,
                    phone,
                    phone + 8));
        }
        return new Bars(id, title, note, head, bars);
    }

    record Entry(String label, @Nullable Integer people) {}

    public int deskHeight() {
        return bars.size() * DESK_ROW + 6;
    }

    public int phoneHeight() {
        return bars.size() * PHONE_ROW + 4;
    }

    public boolean anyWithheld() {
        return bars.stream().anyMatch(Bar::withheld);
    }
}
