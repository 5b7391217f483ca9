package io.parley.vendors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row per case: what happened how many days before and after the first public word. Days between are drawn shorter the
 * farther away they are, so that a day and a year fit one line. Partial days are bars; what nobody knows is a gap with "?".
 */
record TimelineChart(int width, int height, boolean phone, int zero, int bottom, List<Tick> ticks, List<Row> rows) {
    private static final int DESK_LEFT = 150;
    private static final int PHONE_LEFT = 12;
    private static final int RIGHT = 34;
    private static final int TOP = 30;
    private static final int LEAST_DAYS = 30;
    private static final int[] DAYS = {7, 30, 90, 365, 1095};

    record Tick(int x, int bottom, String label) {}

    /** {@code unfixed}: shaded from the zero line on; 0 where nothing is. {@code end}: known, unknown or open. */
    record Row(
            String caseId,
            boolean phone,
            int labelX,
            int labelY,
            int zero,
            int y,
            int unfixed,
            String end,
            int endX,
            List<Mark> marks) {
        public boolean isOpen() {
            return end.equals("open");
        }

        public boolean isUnknown() {
            return end.equals("unknown");
        }

        public int top() {
            return y - 9;
        }

        public int textX() {
            return endX + 6;
        }

        public int textY() {
            return y + 5;
        }
    }

    /** {@code kind}: fix, third, vendor, reported or exploited. {@code shape} and {@code span} are paths. */
    record Mark(String kind, String shape, String span) {}

    private record Scale(int zero, int left, int right, int before, int after) {
        int x(long day) {
            long clipped = Math.max(-before, Math.min(after, day));
            return clipped < 0
                    ? zero - (int) Math.round(Math.log1p(-clipped) / Math.log1p(before) * (zero - left))
                    : zero + (int) Math.round(Math.log1p(clipped) / Math.log1p(after) * (right - zero));
        }
    }

    static TimelineChart desk(List<TimelineRow> cases) {
        return of(cases, 640, false, DESK_LEFT, 30);
    }

    static TimelineChart phone(List<TimelineRow> cases) {
        return of(cases, 320, true, PHONE_LEFT, 48);
    }

    private static TimelineChart of(List<TimelineRow> cases, int width, boolean phone, int left, int step) {
        int before = farthest(cases, -1);
        int after = farthest(cases, 1);
        int right = width - RIGHT;
        double share = Math.log1p(before) / (Math.log1p(before) + Math.log1p(after));
        var scale = new Scale(left + (int) Math.round(share * (right - left)), left, right, before, after);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < cases.size(); i++) {
            rows.add(row(cases.get(i), scale, phone, TOP + i * step + (phone ? 32 : 15)));
        }
        int bottom = TOP + cases.size() * step;
        return new TimelineChart(width, bottom + 6, phone, scale.zero, bottom, ticks(scale, bottom), rows);
    }

    private static Row row(TimelineRow one, Scale scale, boolean phone, int y) {
        var dates = one.dates();
        var published = dates.published();
        var zero = published == null ? null : published.to();
        var marks = new ArrayList<Mark>();
        if (zero != null) {
            mark(marks, "fix", dates.fix(), zero, scale, y);
            mark(marks, "third", dates.third(), zero, scale, y);
            mark(marks, "vendor", dates.vendor(), zero, scale, y);
            mark(marks, "reported", dates.reported(), zero, scale, y);
            mark(marks, "exploited", dates.exploited(), zero, scale, y);
        }
        var fix = dates.fix();
        String end = fix != null && zero != null ? "known" : dates.open() ? "open" : "unknown";
        int until = end.equals("open")
                ? scale.right
                : fix != null && zero != null ? scale.x(ChronoUnit.DAYS.between(zero, fix.to())) : scale.zero;
        return new Row(
                one.caseId(),
                phone,
                phone ? PHONE_LEFT : DESK_LEFT - 14,
                phone ? y - 16 : y + 5,
                scale.zero,
                y,
                Math.max(0, until - scale.zero),
                end,
                scale.right,
                marks);
    }

    private static void mark(
            List<Mark> marks, String kind, @Nullable FactDate date, LocalDate zero, Scale scale, int y) {
        if (date == null) {
            return;
        }
        int x = scale.x(ChronoUnit.DAYS.between(zero, date.to()));
        int from = date.from() == null
                ? Math.max(scale.left, x - 14)
                : scale.x(ChronoUnit.DAYS.between(zero, date.from()));
        marks.add(new Mark(kind, shape(kind, x, y), from < x ? "M" + from + " " + y + "H" + x : ""));
    }

    private static String shape(String kind, int x, int y) {
        return switch (kind) {
            case "fix" -> path("M%d %dh16v16h-16z", x - 8, y - 8);
            case "third" -> path("M%d %da7 7 0 1 0 14 0a7 7 0 1 0 -14 0z", x - 7, y);
            case "vendor" -> path("M%d %da4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", x - 4, y);
            case "reported" -> path("M%d %dl8 8l-8 8l-8 -8z", x, y - 8);
            default -> path("M%d %dl7 11h-14z", x, y - 13);
        };
    }

    private static String path(String form, int x, int y) {
        return String.format(Locale.ROOT, form, x, y);
    }

    private static List<Tick> ticks(Scale scale, int bottom) {
        var ticks = new ArrayList<Tick>();
        int behind = scale.zero;
        int ahead = scale.zero;
        for (int day : DAYS) {
            int left = scale.x(-day);
            if (day <= scale.before && behind - left >= 34) {
                ticks.add(new Tick(left, bottom, "−" + day));
                behind = left;
            }
            int right = scale.x(day);
            if (day <= scale.after && right - ahead >= 34) {
                ticks.add(new Tick(right, bottom, "+" + day));
                ahead = right;
            }
        }
        return ticks;
    }

    private static int farthest(List<TimelineRow> cases, int sign) {
        return (int) Math.max(
                LEAST_DAYS,
                cases.stream()
                        .flatMap(c -> days(c.dates()))
                        .mapToLong(d -> d * sign)
                        .max()
                        .orElse(0));
    }

    private static Stream<Long> days(CaseDates dates) {
        var published = dates.published();
        return published == null
                ? Stream.empty()
                : Stream.of(dates.fix(), dates.third(), dates.vendor(), dates.reported(), dates.exploited())
                        .flatMap(Stream::ofNullable)
                        .flatMap(d -> Stream.of(Objects.requireNonNullElse(d.from(), d.to()), d.to()))
                        .map(d -> ChronoUnit.DAYS.between(published.to(), d));
    }
}
