package io.parley.catalog;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Text to nodes that know their lines. Nothing is constructed; size and depth are limited, and there are no references. */
final class YamlText {
    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_DEPTH = 10;

    private YamlText() {}

    /** Null when the text is no single YAML document; the fault then says where. */
    static @Nullable Node compose(String file, String text, Faults faults) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        var yaml = new Yaml(new SafeConstructor(options));
        try {
            var node = yaml.compose(new StringReader(text));
            if (node == null) {
                faults.add(file, 1, "file", "is empty");
                return null;
            }
            var anchored = anchored(node);
            if (anchored != null) {
                int line = anchored.getStartMark().getLine() + 1;
                faults.add(file, line, "&" + anchored.getAnchor(), "references are not allowed");
                return null;
            }
            return node;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            faults.add(file, mark == null ? 1 : mark.getLine() + 1, "file", "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            faults.add(file, 1, "file", "is not YAML: " + e.getMessage());
        }
        return null;
    }

    /** The first node that others could refer to, or null; does not look into it, so that circles end. */
    private static @Nullable Node anchored(Node node) {
        if (node.getAnchor() != null) {
            return node;
        }
        List<Node> children = List.of();
        if (node instanceof SequenceNode sequence) {
            children = sequence.getValue();
        } else if (node instanceof MappingNode mapping) {
            children = mapping.getValue().stream()
                    .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()))
                    .toList();
        }
        for (var child : children) {
            var found = anchored(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
