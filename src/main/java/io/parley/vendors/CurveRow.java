package io.parley.vendors;

import java.util.List;
import java.util.TreeSet;

/**
 * One day of the curve in numbers: each day on which a case was fixed, and those below the chart on which any is at risk. Shares
 * are percentages.
 */
record CurveRow(int day, int atRisk, int fixed, int share, int low, int high) {
    static List<CurveRow> of(Survival curve) {
        var days = new TreeSet<>(SurvivalChart.days(curve));
        curve.steps().forEach(s -> days.add(s.day()));
        return days.stream()
                .map(day -> of(curve, day))
                .filter(row -> row.atRisk > 0)
                .toList();
    }

    private static CurveRow of(Survival curve, int day) {
        var steps = curve.steps().stream().filter(s -> s.day() <= day).toList();
        if (steps.isEmpty()) {
            return new CurveRow(day, curve.atRisk(day), 0, 100, 100, 100);
        }
        var last = steps.get(steps.size() - 1);
        return new CurveRow(
                day,
                curve.atRisk(day),
                last.day() == day ? last.fixed() : 0,
                last.percent(),
                last.lowPercent(),
                last.highPercent());
    }
}
