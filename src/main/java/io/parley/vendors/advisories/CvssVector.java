package io.parley.vendors.advisories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vector of CVSS 3.0 or 3.1 and the base score that follows from it, by the formulas of FIRST's specification 3.1, section 7.
 *
 * @param metrics metric → value, both as in the vector: {@code AV} → {@code N}
 */
record CvssVector(String version, Map<String, String> metrics) {
    private static final Pattern START = Pattern.compile("CVSS:(3\\.[01])/(.+)");
    private static final List<String> BASE = List.of("AV", "AC", "PR", "UI", "S", "C", "I", "A");
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("AV", "NALP"),
            Map.entry("AC", "LH"),
            Map.entry("PR", "NLH"),
            Map.entry("UI", "NR"),
            Map.entry("S", "UC"),
            Map.entry("C", "NLH"),
            Map.entry("I", "NLH"),
            Map.entry("A", "NLH"),
            Map.entry("E", "XUPFH"),
            Map.entry("RL", "XOTWU"),
            Map.entry("RC", "XURC"),
            Map.entry("CR", "XLMH"),
            Map.entry("IR", "XLMH"),
            Map.entry("AR", "XLMH"),
            Map.entry("MAV", "XNALP"),
            Map.entry("MAC", "XLH"),
            Map.entry("MPR", "XNLH"),
            Map.entry("MUI", "XNR"),
            Map.entry("MS", "XUC"),
            Map.entry("MC", "XNLH"),
            Map.entry("MI", "XNLH"),
            Map.entry("MA", "XNLH"));

    /** Empty where it is no such vector, or where one of the base metrics is missing. */
    static Optional<CvssVector> find(String text) {
        var start = START.matcher(text);
        if (!start.matches()) {
            return Optional.empty();
        }
        var metrics = new HashMap<String, String>();
        for (var metric : start.group(2).split("/", -1)) {
            var parts = metric.split(":", -1);
            if (parts.length != 2
                    || parts[1].length() != 1
                    || !VALUES.getOrDefault(parts[0], "").contains(parts[1])
                    || metrics.put(parts[0], parts[1]) != null) {
                return Optional.empty();
            }
        }
        return metrics.keySet().containsAll(BASE)
                ? Optional.of(new CvssVector(start.group(1), Map.copyOf(metrics)))
                : Optional.empty();
    }

    double base() {
        return roundUp(exact());
    }

    /** Whether that is the base score. 3.0 leaves rounding to floating point, so there both neighbours are right. */
    boolean scores(double base) {
        return Math.abs(base - base()) < 1e-9
                || version.equals("3.0") && Math.abs(base - Math.ceil(exact() * 10) / 10) < 1e-9;
    }

    /** The word of the qualitative scale, section 5. */
    static String severity(double base) {
        return base == 0 ? "NONE" : base < 4 ? "LOW" : base < 7 ? "MEDIUM" : base < 9 ? "HIGH" : "CRITICAL";
    }

    private double exact() {
        boolean changed = is("S", "C");
        double iss = 1 - (1 - loss("C")) * (1 - loss("I")) * (1 - loss("A"));
        double impact = changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
        if (impact <= 0) {
            return 0;
        }
        double vector = pick("AV", "NALP", 0.85, 0.62, 0.55, 0.2);
        double complexity = pick("AC", "LH", 0.77, 0.44);
        double privileges = changed ? pick("PR", "NLH", 0.85, 0.68, 0.5) : pick("PR", "NLH", 0.85, 0.62, 0.27);
        double interaction = pick("UI", "NR", 0.85, 0.62);
        double sum = impact + 8.22 * vector * complexity * privileges * interaction;
        return Math.min(changed ? 1.08 * sum : sum, 10);
    }

    /** Appendix A of 3.1: to the next tenth, without being led astray by floating point. */
    private static double roundUp(double score) {
        long parts = Math.round(score * 100_000);
        return parts % 10_000 == 0 ? parts / 100_000.0 : (parts / 10_000 + 1) / 10.0;
    }

    private double loss(String metric) {
        return pick(metric, "NLH", 0, 0.22, 0.56);
    }

    private double pick(String metric, String values, double... weights) {
        return weights[values.indexOf(metrics.getOrDefault(metric, ""))];
    }

    private boolean is(String metric, String value) {
        return value.equals(metrics.get(metric));
    }
}
