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
    private static final Set<String> KNOWN = Set.of("key", "group", "type", "values", "unit");

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
                key, group, type, closed ? List.copyOf(map.texts("values")) : List.of(), unit == null ? "" : unit);
    }
}
