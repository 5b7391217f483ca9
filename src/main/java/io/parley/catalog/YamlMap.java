package io.parley.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one entry. Every reader tells its fault with the line and the field, and answers null or nothing then. */
public final class YamlMap {
    private static final int MAX_TEXT = 500;

    private final String file;
    private final String path;
    private final int line;
    private final Faults faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlMap(String file, String path, int line, Faults faults) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.faults = faults;
    }

    /** A file that is one entry; null when it is something else. */
    public static @Nullable YamlMap ofFile(String file, String text, Set<String> known, Faults faults) {
        var node = YamlText.compose(file, text, faults);
        return node == null ? null : of(file, node, "", known, faults);
    }

    /** A file that is a list of entries. */
    static List<YamlMap> listOfFile(String file, String text, Set<String> known, Faults faults) {
        var node = YamlText.compose(file, text, faults);
        return node == null ? List.of() : list(file, node, "", known, faults);
    }

    private static @Nullable YamlMap of(String file, Node node, String path, Set<String> known, Faults faults) {
        int line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            faults.add(file, line, path.isEmpty() ? "file" : path, "must be fields with values");
            return null;
        }
        var map = new YamlMap(file, path, line, faults);
        for (var pair : mapping.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                faults.add(file, line(pair.getKeyNode()), map.path(key), "is no field of this file");
            } else if (map.fields.putIfAbsent(key, pair.getValueNode()) != null) {
                faults.add(file, line(pair.getKeyNode()), map.path(key), "is there twice");
            }
        }
        return map;
    }

    private static List<YamlMap> list(String file, Node node, String path, Set<String> known, Faults faults) {
        if (!(node instanceof SequenceNode sequence)) {
            faults.add(file, line(node), path.isEmpty() ? "file" : path, "must be a list");
            return List.of();
        }
        var maps = new ArrayList<YamlMap>();
        int index = 0;
        for (var item : sequence.getValue()) {
            var map = of(file, item, path + "[" + index++ + "]", known, faults);
            if (map != null) {
                maps.add(map);
            }
        }
        return maps;
    }

    public void fault(String field, String problem) {
        var node = fields.get(field);
        faults.add(file, node == null ? line : line(node), path(field), problem);
    }

    Faults faults() {
        return faults;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A field that must be there. */
    public @Nullable String text(String field) {
        if (!has(field)) {
            fault(field, "is missing");
            return null;
        }
        return optionalText(field);
    }

    public @Nullable String optionalText(String field) {
        var node = fields.get(field);
        return node == null ? null : text(field, node);
    }

    public List<YamlMap> maps(String field, Set<String> known) {
        var node = fields.get(field);
        if (node == null) {
            fault(field, "is missing");
            return List.of();
        }
        return list(file, node, path(field), known, faults);
    }

    public @Nullable YamlMap map(String field, Set<String> known) {
        var node = fields.get(field);
        if (node == null) {
            fault(field, "is missing");
            return null;
        }
        return of(file, node, path(field), known, faults);
    }

    List<String> texts(String field) {
        var node = fields.get(field);
        if (!(node instanceof SequenceNode sequence)) {
            fault(field, node == null ? "is missing" : "must be a list");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var item : sequence.getValue()) {
            var text = text(field, item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** As it is written, for numbers and days, which have a tag of their own; null when it is no single value of that tag. */
    @Nullable
    String written(String field, Tag... tags) {
        return fields.get(field) instanceof ScalarNode scalar && List.of(tags).contains(scalar.getTag())
                ? scalar.getValue()
                : null;
    }

    private @Nullable String text(String field, Node node) {
        if (!(node instanceof ScalarNode scalar) || !Tag.STR.equals(scalar.getTag())) {
            faults.add(file, line(node), path(field), "must be text; put quotes around yes, no, numbers and days");
            return null;
        }
        var text = scalar.getValue();
        if (text.isBlank() || text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            faults.add(file, line(node), path(field), "must be one line of 1 to " + MAX_TEXT + " characters");
            return null;
        }
        return text;
    }

    private String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
