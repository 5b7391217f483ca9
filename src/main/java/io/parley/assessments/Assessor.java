package io.parley.assessments;

import io.parley.catalog.ToolSheet;
import io.parley.vendors.evidence.ToolRating;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The method at work; nothing but its arguments decides. */
final class Assessor {
    private static final String RETENTION = "admin-retention-policy";

    private Assessor() {}

    /** {@code exploitedWithoutFix}: so the vendor's record says. {@code rating}: by the latest kept score; null without one. */
    static Assessment of(
            ToolSheet sheet, Weights weights, Method method, boolean exploitedWithoutFix, @Nullable ToolRating rating) {
        var dimensions = new ArrayList<DimensionScore>();
        double all = 0;
        double known = 0;
        double points = 0;
        double low = 0;
        double high = 0;
        for (var dimension : Dimension.values()) {
            var score = dimension == Dimension.VENDOR
                    ? DimensionScore.of(weights.weight(dimension), rating)
                    : DimensionScore.of(
                            dimension, weights.weight(dimension), method.criteria(dimension, sheet.answers()));
            dimensions.add(score);
            double units = weights.units(dimension);
            all += units;
            var rated = score.score().value();
            if (dimension == Dimension.VENDOR && rated != null) {
                known += units;
                points += units * rated;
                low += units * (score.score().low() - rated);
                high += units * (score.score().high() - rated);
                continue;
            }
            if (score.criteria().isEmpty()) {
                high += units * 100;
                continue;
            }
            for (var criterion : score.criteria()) {
                double weight = units * criterion.weight() / score.sum();
                var told = criterion.points();
                if (told == null) {
                    low += weight * criterion.low();
                    high += weight * criterion.high();
                } else {
                    known += weight;
                    points += weight * told;
                }
            }
        }
        var total = Score.of(all, known, points, low, high);
        var knockOuts = knockOuts(sheet, exploitedWithoutFix);
        return new Assessment(
                sheet.slug(),
                method.version(),
                weights,
                total,
                Grade.of(total, knockOuts.contains(KnockOut.NO_TWO_FACTOR)),
                List.copyOf(dimensions),
                knockOuts,
                rating);
    }

    /** From known answers only: not knowing knocks nothing out. */
    private static List<KnockOut> knockOuts(ToolSheet sheet, boolean exploitedWithoutFix) {
        var found = new ArrayList<KnockOut>();
        if (is(sheet, Method.FACTORS, "none")) {
            found.add(KnockOut.NO_TWO_FACTOR);
        }
        if (is(sheet, RETENTION, "no")) {
            found.add(KnockOut.NO_RETENTION_CONTROL);
        }
        if (exploitedWithoutFix) {
            found.add(KnockOut.EXPLOITED_WITHOUT_FIX);
        }
        return List.copyOf(found);
    }

    private static boolean is(ToolSheet sheet, String attribute, String value) {
        var answer = Method.find(sheet.answers(), attribute);
        return answer != null && answer.values().equals(List.of(value));
    }
}
