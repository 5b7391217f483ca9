package io.parley.surveys;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of published numbers, drawn twice: 640 units wide for a desk, 320 for a phone. Withheld is a pattern; what nobody said
 * is in the table and not drawn. {@code heading}: id of the heading that names it, empty where it has a title of its own.
 */
record Bars(String id, String title, String heading, String note, String head, List<Bar> bars, List<Bar> drawn) {
    private static final int DESK_WIDTH = 260;
    private static final int PHONE_WIDTH = 200;
    private static final int DESK_ROW = 36;
    private static final int PHONE_ROW = 52;
    private static final int DESK_LABEL = 300;
    private static final int LONGEST_LABEL = 40;

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
        /** Fits beside the bar; the table has all of it. */
        public String shortLabel() {
            return label.length() <= LONGEST_LABEL
                    ? label
                    : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
        }

        public boolean zero() {
            return !withheld && people == 0;
        }
    }

    /** {@code base}: how many people the shares are of. */
    static Bars of(String id, String title, String note, String head, int base, List<Entry> entries) {
        var bars = new ArrayList<Bar>();
        var drawn = new ArrayList<Bar>();
        for (var entry : entries) {
            int i = drawn.size();
            Integer people = entry.people();
            int count = people == null ? 0 : people;
            double share = base == 0 ? 0 : (double) count / base;
            int desk = people == null ? 60 : (int) Math.round(share * DESK_WIDTH);
            int phone = people == null ? 60 : (int) Math.round(share * PHONE_WIDTH);
            var bar = new Bar(
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
                    phone + 8);
            bars.add(bar);
            if (!bar.zero()) {
                drawn.add(bar);
            }
        }
        return new Bars(id, title, "", note, head, bars, drawn);
    }

    /** The same chart below a heading with its title, named by that: the title is not said twice. */
    Bars under(String headingId) {
        return new Bars(id, title, headingId, note, head, bars, drawn);
    }

    record Entry(String label, @Nullable Integer people) {}

    public int deskHeight() {
        return drawn.size() * DESK_ROW + 6;
    }

    public int phoneHeight() {
        return drawn.size() * PHONE_ROW + 4;
    }

    /** What nobody said, in the order of the question. */
    public List<String> zeros() {
        return bars.stream().filter(Bar::zero).map(Bar::label).toList();
    }

    public boolean anyWithheld() {
        return bars.stream().anyMatch(Bar::withheld);
    }
}
