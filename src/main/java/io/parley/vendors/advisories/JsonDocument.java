package io.parley.vendors.advisories;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Strict JSON: UTF-8, no name twice, nothing after the end, no endless nesting. */
final class JsonDocument {
    private static final int DEEPEST = 200;
    /** Names and values. The largest real document has some hundred thousand; each takes a hundred bytes of memory as a tree. */
    private static final long MOST = 1_500_000;

    private static final Pattern INSIDE =
            Pattern.compile("\\s*(\\(for .*|at \\[Source.*|\\[truncated.*)", Pattern.DOTALL);

    private static final Pattern TWICE = Pattern.compile("Duplicate (?:field|property|Object property) [\"'](.*)[\"']");
    private static final Pattern ODD =
            Pattern.compile("^(?:Unexpected character|Unrecognized token) \\(?('.*?')(?: \\(code|:|$)");

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST)
                            .maxNameLength(1_000)
                            .maxStringLength(2_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonDocument() {}

    /** The object that the bytes hold. */
    static JsonNode parse(byte[] content) throws Unreadable {
        try {
            var node = MAPPER.readTree(content, offset(content), content.length - offset(content));
            if (node == null || !node.isObject()) {
                throw new Unreadable("", "is not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new Unreadable("", "is not JSON in UTF-8");
        }
    }

    static Unreadable unreadable(JsonProcessingException e) {
        var at = e.getLocation();
        var position = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        var said = INSIDE.matcher(e.getOriginalMessage()).replaceAll("");
        var twice = TWICE.matcher(said);
        if (twice.matches()) {
            return new Unreadable(position, "is not JSON: duplicate name \"{}\"", twice.group(1));
        }
        if (e instanceof JsonEOFException) {
            return new Unreadable(position, "is not JSON: it ends before it is complete");
        }
        var odd = ODD.matcher(said);
        return odd.find()
                ? new Unreadable(position, "is not JSON: nobody expects {} there", odd.group(1))
                : new Unreadable(position, "is not JSON: {}", said);
    }

    /** Past a byte order mark. Other encodings are refused by name, since a parser would guess. */
    static int offset(byte[] content) throws Unreadable {
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            return 3;
        }
        for (int i = 0; i < Math.min(4, content.length); i++) {
            if (content[i] == 0 || content[i] == (byte) 0xFE || content[i] == (byte) 0xFF) {
                throw new Unreadable("", "is not in UTF-8");
            }
        }
        return 0;
    }

    /** Empty where there is no such text. */
    static String text(JsonNode node, String field) {
        var value = node.get(field);
        return value != null && value.isTextual() ? value.textValue() : "";
    }

    static Stream<JsonNode> items(JsonNode node, String field) {
        var list = node.get(field);
        return list != null && list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    /** Those that are texts. */
    static List<String> texts(JsonNode node, String field) {
        var found = new ArrayList<String>();
        items(node, field).filter(JsonNode::isTextual).forEach(t -> found.add(t.textValue()));
        return found;
    }
}
