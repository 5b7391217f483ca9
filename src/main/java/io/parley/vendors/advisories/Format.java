package io.parley.vendors.advisories;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What a document is, by what it holds and not by what it is called. */
enum Format {
    CVE,
    KEV_JSON,
    KEV_CSV,
    OSV_JSON,
    OSV_YAML,
    CSAF,
    CSAF_LIST,
    TAGS_CSV,
    RELEASES,
    /** None of ours: left aside, which is no fault. */
    OTHER;

    /** Names enough to tell any of them stand before this much. */
    private static final int LOOK = 400;

    /** Throws where the document is in a form of ours and cannot be read at all. */
    static Format of(String name, byte[] content) throws Unreadable {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".json")) {
            return json(content);
        }
        if (lower.endsWith(".csv")) {
            return csv(content);
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return yaml(content);
        }
        return OTHER;
    }

    private static Format yaml(byte[] content) throws Unreadable {
        int from = JsonDocument.offset(content);
        var text = new String(content, from, Math.min(content.length - from, 1_000_000), StandardCharsets.UTF_8);
        // One that is cut off has lost the name that would tell, and is ours all the same.
        return text.lines().anyMatch(l -> l.startsWith("id:"))
                        && text.lines().anyMatch(l -> l.startsWith("modified:") || l.startsWith("affected:"))
                ? OSV_YAML
                : OTHER;
    }

    private static Format csv(byte[] content) throws Unreadable {
        int from = JsonDocument.offset(content);
        var head = new String(content, from, Math.min(content.length - from, LOOK), StandardCharsets.UTF_8);
        return head.startsWith("cveID,") ? KEV_CSV : head.startsWith("tool,repository,tag,") ? TAGS_CSV : OTHER;
    }

    private static Format json(byte[] content) throws Unreadable {
        int from = JsonDocument.offset(content);
        var names = new HashSet<String>();
        var file = "";
        try (var parser = JsonDocument.MAPPER.createParser(content, from, content.length - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                if (parser.currentToken() == null) {
                    throw new Unreadable("", "is empty");
                }
                return OTHER;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                names.add(parser.currentName());
                var token = parser.nextToken();
                if (names.contains("dataType")
                        && token == JsonToken.VALUE_STRING
                        && parser.currentName().equals("dataType")) {
                    file = parser.getText();
                }
                var told = told(names, file);
                if (told != OTHER) {
                    return told;
                }
                parser.skipChildren();
            }
            return late(names, parser);
        } catch (JsonProcessingException e) {
            throw JsonDocument.unreadable(e);
        } catch (IOException e) {
            throw new Unreadable("", "is not JSON in UTF-8");
        }
    }

    private static Format told(Set<String> names, String dataType) {
        if (dataType.equals("CVE_RECORD")) {
            return CVE;
        }
        if (names.contains("catalogVersion")) {
            return KEV_JSON;
        }
        if (names.contains("id") && names.contains("modified")) {
            return OSV_JSON;
        }
        if (names.contains("feed") || names.contains("distributions")) {
            return CSAF_LIST;
        }
        return OTHER;
    }

    private static Format late(Set<String> names, JsonParser parser) {
        if (names.contains("document") || names.contains("product_tree")) {
            return CSAF;
        }
        if (names.contains("cveMetadata")) {
            return CVE;
        }
        if (names.contains("vulnerabilities")) {
            return KEV_JSON;
        }
        return names.contains("versions") && names.contains("releases")
                        || Set.of("versions").equals(names)
                ? RELEASES
                : OTHER;
    }
}
