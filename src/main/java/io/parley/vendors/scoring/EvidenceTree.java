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

/** The JSON of an evidence file: one value, no key twice, no more cases than were agreed. */
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
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isCases = parser.currentName().equals("cases");
            if (parser.nextToken() != JsonToken.START_ARRAY || !isCases) {
                parser.skipChildren();
                continue;
            }
            int n = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                n++;
            }
            if (n > mostCases) {
                throw new BadEvidence("$.cases", Node.tooMany(n, mostCases));
            }
        }
    }
}
