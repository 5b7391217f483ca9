package io.parley.vendors.scoring;

import java.util.Map;
import java.util.TreeMap;

/** All constants of a method as JSON with sorted keys: what its hash is of. */
final class MethodConstants {
    private MethodConstants() {}

    static String json(Method method) {
        var all = new TreeMap<String, Object>();
        all.put("id", method.id());
        all.put("half_life_days", method.halfLifeDays());
        all.put("norm_days", method.normDays());
        all.put("severity_weight", method.severityWeight());
        all.put("u_at_norm", 75.0);
        all.put("loss_per_doubling", 25.0);
        all.put(
                "prior",
                Map.of(
                        "H",
                        pair(method.handling()),
                        "P",
                        pair(method.publicWord()),
                        "C",
                        pair(method.candour()),
                        "X_kappa",
                        method.exposureKappa()));
        all.put("weights", method.weights());
        all.put("candour_case_share", Method.CANDOUR_CASE_SHARE);
        all.put("candour_component_weights", Candour.WEIGHTS);
        all.put("first_word_norm", Method.FIRST_WORD_NORM);
        all.put("silent_grace", Method.SILENT_GRACE);
        all.put("silent_norm", Method.SILENT_NORM);
        all.put("notify_norm", Method.NOTIFY_NORM);
        all.put(
                "backlog",
                Map.of(
                        "kappa",
                        Method.BACKLOG_KAPPA,
                        "gain",
                        Method.BACKLOG_GAIN,
                        "window_days",
                        Method.BACKLOG_WINDOW_DAYS));
        all.put("kev_link_days", Method.KEV_LINK_DAYS);
        all.put("active_exposure_days", Method.ACTIVE_EXPOSURE_DAYS);
        all.put("grades", Grades.constants());
        all.put("nr_min_cases", Method.MIN_CASES);
        all.put("nr_min_weight", Method.MIN_WEIGHT);
        all.put("nr_max_width", Method.MAX_WIDTH);
        all.put("interval", Method.INTERVAL);
        if (method.unchecked() == Method.Unchecked.HALF) { // the first version had no such constant, and its hash stays
            all.put("programme", Map.of("items", Checklist.ITEMS.size(), "unchecked", 0.5));
        }
        if (method.twoLevels()) { // as before
            all.put("levels", 2);
        }
        return Canonical.json(all);
    }

    private static Object[] pair(Method.Prior prior) {
        return new Object[] {prior.mean(), prior.kappa()};
    }
}
