package io.parley.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Addresses of the built frontend by Vite's manifest: {@code {asset:script}}, {@code {asset:style}}; empty where it was not built. */
@TemplateExtension(namespace = "asset")
class Assets {
    private static final JsonNode MANIFEST = read();

    private Assets() {}

    static String script() {
        return url("src/main.ts", "file");
    }

    static String style() {
        var own = url("src/main.css", "file");
        return own.isEmpty() ? url("src/main.ts", "css") : own;
    }

    private static String url(String entry, String kind) {
        var node = MANIFEST.path(entry).path(kind);
        var file = node.isArray() ? node.path(0).asText("") : node.asText("");
        return file.isEmpty() ? "" : "/assets/" + file;
    }

    private static JsonNode read() {
        var mapper = new ObjectMapper();
        try (var in = Assets.class.getResourceAsStream("/META-INF/resources/assets/manifest.json")) {
            return in == null ? mapper.createObjectNode() : mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
