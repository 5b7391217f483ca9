package io.parley.catalog;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Files beside each other on the class path, from a folder or from inside the packaged jar. */
public final class CatalogFiles {
    static final String ATTRIBUTES = "attributes.yaml";

    private CatalogFiles() {}

    static Map<String, String> shipped() {
        return beside("catalog/" + ATTRIBUTES);
    }

    /**
     * Every YAML file in the folder of {@code anchor} and below: path within that folder → text. A file is asked for, since
     * packaged jars need not know their folders.
     */
    public static Map<String, String> beside(String anchor) {
        var url = CatalogFiles.class.getClassLoader().getResource(anchor);
        if (url == null) {
            throw new IllegalStateException("The product was packaged without " + anchor);
        }
        return ClassPathUtils.processAsPath(url, file -> read(Objects.requireNonNull(file.getParent())));
    }

    private static Map<String, String> read(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder, 3)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".yaml")) {
                    texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
