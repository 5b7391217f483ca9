package io.parley.vendors.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two runs must agree on byte for byte: sorted keys, no spaces, numbers as strings of four decimals. */
public final class Canonical {
    private Canonical() {}

    /** One line without its end: method, method_sha256, asof, score, lo, hi, grade, and each part as [mean, lower, upper] × 100. */
    public static String json(Score score, Method method) {
        var result = new TreeMap<String, Object>();
        result.put("method", method.id());
        result.put("method_sha256", method.sha256());
        result.put("asof", score.asOf().toString());
        result.put("score", decimals(score.total()));
        result.put("lo", decimals(score.low()));
        result.put("hi", decimals(score.high()));
        result.put("grade", score.grade().name());
        score.parts()
                .forEach((part, value) -> result.put(part.name(), new Object[] {
                    decimals(100 * value.mean()), decimals(100 * value.low()), decimals(100 * value.high())
                }));
        return json(result);
    }

    /** Of the exact value of the double, half to even; never "-0.0000". */
    static String decimals(double value) {
        var rounded = new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0.0000" : rounded.toPlainString();
    }

    /** Maps, arrays, numbers and plain ASCII strings; doubles as Java and Python both write small ones. */
    static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, String>();
            map.forEach((key, item) -> sorted.put(key.toString(), json(item)));
            return sorted.entrySet().stream()
                    .map(e -> '"' + e.getKey() + "\":" + e.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Object[] items) {
            return Stream.of(items).map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
    }
}
