package io.parley.catalog;

import io.parley.catalog.Attribute.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** One answer: a value with its source, or the day on which somebody searched and found nothing. */
final class FactReader {
    static final Set<String> KNOWN =
            Set.of("attribute", "value", "searched", "source", "kind", "observed", "confidence", "note");
    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int MAX_NOTE = 120;

    private final YamlMap map;
    private final Attribute attribute;
    private final LocalDate today;

    FactReader(YamlMap map, Attribute attribute, LocalDate today) {
        this.map = map;
        this.attribute = attribute;
        this.today = today;
    }

    @Nullable
    Fact read(String tool) {
        if (map.has("value") == map.has("searched")) {
            map.fault("value", "either a value or the day of a search, not " + (map.has("value") ? "both" : "neither"));
            return null;
        }
        var source = Fields.https(map, "source");
        var note = map.optionalText("note");
        if (note != null && note.length() > MAX_NOTE) {
            map.fault("note", "has more than " + MAX_NOTE + " characters");
        }
        return map.has("searched") ? searched(tool, source, note) : known(tool, source, note);
    }

    private @Nullable Fact searched(String tool, @Nullable String source, @Nullable String note) {
        var day = Fields.day(map, "searched", today);
        for (var field : List.of("kind", "observed", "confidence")) {
            if (map.has(field)) {
                map.fault(field, "belongs to a value, not to a search");
            }
        }
        return source == null || day == null
                ? null
                : new Fact(tool, attribute.key(), List.of(), source, null, day, null, note);
    }

    private @Nullable Fact known(String tool, @Nullable String source, @Nullable String note) {
        var answer = answer();
        var kind = Fields.member(map, "kind", SourceKind.class);
        var observed = Fields.day(map, "observed", today);
        var confidence = map.text("confidence");
        if (confidence != null && !Set.of("A", "B", "C").contains(confidence)) {
            map.fault("confidence", "must be A, B or C");
        }
        return source == null || kind == null || observed == null || confidence == null || answer.isEmpty()
                ? null
                : new Fact(tool, attribute.key(), answer, source, kind, observed, confidence, note);
    }

    private List<String> answer() {
        if (attribute.type() == Type.NUMBER) {
            return number();
        }
        if (attribute.type() == Type.SET) {
            int before = faultsSoFar();
            var values = map.texts("value");
            if (values.isEmpty() && before == faultsSoFar()) {
                map.fault("value", "names nothing");
            }
            if (new HashSet<>(values).size() != values.size()) {
                map.fault("value", "names something twice");
            }
            if (values.size() > 1 && values.contains("none")) {
                map.fault("value", "\"none\" stands alone");
            }
            values.forEach(this::check);
            return values;
        }
        var value = map.text("value");
        if (value != null && attribute.type() == Type.CHOICE) {
            check(value);
        }
        return value == null ? List.of() : List.of(value);
    }

    private int faultsSoFar() {
        return map.faults().count();
    }

    private void check(String value) {
        if (!attribute.values().contains(value)) {
            map.fault("value", "\"" + value + "\" is none of " + String.join(", ", attribute.values()));
        }
    }

    private List<String> number() {
        try {
            var text = map.written("value", Tag.INT, Tag.FLOAT);
            var number = new BigDecimal(text == null ? "" : text);
            if (number.signum() >= 0 && number.compareTo(MAX_NUMBER) <= 0) {
                return List.of(
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
            }
        } catch (NumberFormatException e) {
            // told below
        }
        map.fault("value", "must be a number of " + attribute.unit() + ", 0 or more");
        return List.of();
    }
}
