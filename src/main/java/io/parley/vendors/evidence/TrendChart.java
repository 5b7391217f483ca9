package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Trend;
import java.util.List;

/**
 * The last 24 months against the 24 before as one interval on a line that has no change in its middle; whole units, the same
 * bytes every time.
 *
 * @param scale points from the middle to either end
 */
record TrendChart(String finding, String change, String low, String high, int scale, List<Drawing> drawings) {
    private static final int DESK = 640;
    private static final int PHONE = 320;
    private static final int STEP = 10;
    private static final int MIDDLE_Y = 34;

    record Drawing(int width, boolean phone, int zero, int dot, String axis, String whisker) {}

    static TrendChart of(Trend trend, ScoreMessages words) {
        var low = signed(trend.low());
        var high = signed(trend.high());
        var finding = switch (trend.direction()) {
            case IMPROVING -> words.trendBetter(low, high);
            case WORSENING -> words.trendWorse(low, high);
            case NO_CLEAR_CHANGE -> words.trendNone(low, high);
        };
        double reach = Math.max(Math.abs(trend.low()), Math.abs(trend.high()));
        int scale = Math.max(1, (int) Math.ceil(reach / STEP)) * STEP;
        return new TrendChart(
                finding,
                signed(trend.change()),
                low,
                high,
                scale,
                List.of(draw(trend, scale, DESK, false), draw(trend, scale, PHONE, true)));
    }

    private static Drawing draw(Trend trend, int scale, int width, boolean phone) {
        int low = x(trend.low(), scale, width);
        int high = x(trend.high(), scale, width);
        return new Drawing(
                width,
                phone,
                width / 2,
                x(trend.change(), scale, width),
                "M8 %dH%d".formatted(MIDDLE_Y, width - 8),
                "M%d %dH%dM%d %dv12M%d %dv12".formatted(low, MIDDLE_Y, high, low, MIDDLE_Y - 6, high, MIDDLE_Y - 6));
    }

    private static int x(double points, int scale, int width) {
        return width / 2 + (int) Math.round(points / scale * (width / 2.0 - 12));
    }

    private static String signed(double value) {
        return String.format(Languages.current(), "%+.1f", value);
    }
}
