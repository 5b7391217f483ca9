package io.parley.vendors.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON of an evidence file: one value, no key twice, no more cases than were agreed, those of other services included. */
final class EvidenceTree {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EvidenceTree() {}

    static JsonNode of(String json, int mostCases) throws BadEvidence {
        try (var parser = JSON.createParser(json)) {
            refuseTooMany(parser, mostCases);
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadEvidence(
                    at == null ? "$" : "$ (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")",
                    e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is read without
        }
    }

    /** Counts before anything is built that would need the memory of a million cases. */
    private static void refuseTooMany(JsonParser parser, int mostCases) throws IOException, BadEvidence {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return; // what it is instead is said by whoever reads it
        }
        int n = 0;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token != JsonToken.FIELD_NAME) {
                continue;
            }
            var key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && key.equals("cases")) {
                n += items(parser);
                if (n > mostCases) {
                    throw new BadEvidence("$.cases", Node.tooMany(n, mostCases));
                }
            } else if (!key.equals("otherServices")) {
                parser.skipChildren();
            }
        }
    }

    private static int items(JsonParser parser) throws IOException {
        int n = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            n++;
        }
        return n;
    }
}
