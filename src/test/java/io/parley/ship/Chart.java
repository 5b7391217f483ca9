package io.parley.ship;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart as Helm itself sees it, with the least values or those plus more; no cluster is asked. */
record Chart(Path scratch) {
    static final Path FOLDER = Path.of("helm", "parley");
    static final Path LEAST_VALUES = FOLDER.resolve("ci").resolve("minimal-values.yaml");

    /** Lints a copy whose own values are complete, since the linter takes no others. */
    LintResult lint() throws IOException {
        var copy = scratch.resolve("parley");
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
            }
        }
        var values = mapping(Files.readString(copy.resolve("values.yaml")));
        merge(values, mapping(Files.readString(LEAST_VALUES)));
        Files.writeString(copy.resolve("values.yaml"), new Yaml().dump(values));
        return new Helm(copy).lint().strict().call();
    }

    List<Manifest> render(String moreValues) throws IOException {
        var more = Files.writeString(scratch.resolve("more.yaml"), moreValues);
        var text = new Helm(FOLDER)
                .template()
                .withName("talk")
                .withNamespace("company")
                .withKubeVersion("1.33.0")
                .withValuesFile(LEAST_VALUES)
                .withValuesFile(more)
                .call();
        var manifests = new ArrayList<Manifest>();
        for (var document : yaml().loadAll(text)) {
            if (document != null) {
                manifests.add(new Manifest(document));
            }
        }
        return manifests;
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static Map<String, Object> mapping(String text) {
        return yaml().load(text);
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner && into.get(key) instanceof Map<?, ?> outer) {
                merge((Map<String, Object>) outer, (Map<String, Object>) inner);
            } else {
                into.put(key, value);
            }
        });
    }
}
