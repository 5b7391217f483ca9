package io.parley.catalog;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;

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
            for (var event : yaml.parse(new StringReader(text))) {
                if (event instanceof NodeEvent node && node.getAnchor() != null) {
                    faults.add(file, event.getStartMark().getLine() + 1, "&" + node.getAnchor(), "references are not allowed");
                    return null;
                }
            }
            var node = yaml.compose(new StringReader(text));
            if (node == null) {
                faults.add(file, 1, "file", "is empty");
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
}
