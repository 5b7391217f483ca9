package io.parley.catalog;

import io.parley.catalog.Attribute.Group;
import io.parley.catalog.Attribute.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code attributes.yaml}: a list of questions. */
final class AttributesReader {
    private static final Set<String> KNOWN = Set.of("key", "group", "type", "values", "unit", "only-if", "is");

    private AttributesReader() {}

    static List<Attribute> read(String file, @Nullable String text, Faults faults) {
        if (text == null) {
            faults.add(file, 1, "file", "is missing");
            return List.of();
        }
        var attributes = new ArrayList<Attribute>();
        var keys = new HashSet<String>();
        for (var map : YamlMap.listOfFile(file, text, KNOWN, faults)) {
            var attribute = attribute(map);
            if (attribute == null) {
                continue;
            }
            if (!keys.add(attribute.key())) {
                map.fault("key", "\"" + attribute.key() + "\" is there twice");
            }
            check(map, attribute, attributes);
            attributes.add(attribute);
        }
        return List.copyOf(attributes);
    }

    private static @Nullable Attribute attribute(YamlMap map) {
        var key = Fields.slug(map, "key");
        var group = Fields.member(map, "group", Group.class);
        var type = Fields.member(map, "type", Type.class);
        if (key == null || group == null || type == null) {
            return null;
        }
        boolean closed = type == Type.CHOICE || type == Type.SET;
        if (map.has("values") != closed) {
            map.fault("values", closed ? "is missing" : "belongs to choices and sets only");
            return null;
        }
        var unit = type == Type.NUMBER ? map.text("unit") : map.optionalText("unit");
        return new Attribute(
                key,
                group,
                type,
                closed ? List.copyOf(map.texts("values")) : List.of(),
                unit == null ? "" : unit,
                condition(map));
    }

    private static Attribute.@Nullable Condition condition(YamlMap map) {
        if (map.has("only-if") != map.has("is")) {
            map.fault(map.has("is") ? "only-if" : "is", "is missing");
            return null;
        }
        var question = map.optionalText("only-if");
        return question == null ? null : new Attribute.Condition(question, List.copyOf(map.texts("is")));
    }

    /** Only what stands above can be asked first, so that no two questions wait for each other. */
    private static void check(YamlMap map, Attribute attribute, List<Attribute> above) {
        var condition = attribute.condition();
        if (condition == null) {
            return;
        }
        var first =
                above.stream().filter(a -> a.key().equals(condition.question())).findFirst();
        if (first.isEmpty()) {
            map.fault("only-if", "\"" + condition.question() + "\" is no question above this one");
        } else if (!first.get().values().containsAll(condition.answers())) {
            map.fault("is", "must name answers of " + condition.question());
        }
    }
}
