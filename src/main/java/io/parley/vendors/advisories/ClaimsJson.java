package io.parley.vendors.advisories;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.catalog.Keyed;
import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record's claims as they lie in the database: {@code [{"c": case, "n": fact, "f": from, "t": to, "v": value, "k": kind, "w": confidence}]}. */
final class ClaimsJson {
    private ClaimsJson() {}

    static String write(List<Claim> claims) {
        var text = new StringWriter();
        try (var json = JsonDocument.MAPPER.createGenerator(text)) {
            json.writeStartArray();
            for (var claim : claims) {
                write(claim, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Claim claim, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("c", claim.caseId());
        json.writeStringField("n", claim.fact().key());
        var date = claim.date();
        if (date != null) {
            if (date.from() != null) {
                json.writeStringField("f", date.from().toString());
            }
            json.writeStringField("t", date.to().toString());
        }
        if (!claim.value().isEmpty()) {
            json.writeStringField("v", claim.value());
        }
        json.writeStringField("k", claim.kind().key());
        json.writeNumberField("w", claim.confidence());
        json.writeEndObject();
    }

    static List<Claim> read(String json) {
        try {
            var claims = new ArrayList<Claim>();
            for (var node : JsonDocument.MAPPER.readTree(json)) {
                claims.add(new Claim(
                        JsonDocument.text(node, "c"),
                        Keyed.find(FactName.class, JsonDocument.text(node, "n")).orElseThrow(),
                        node.has("t")
                                ? new FactDate(day(node, "f"), LocalDate.parse(JsonDocument.text(node, "t")))
                                : null,
                        JsonDocument.text(node, "v"),
                        Keyed.find(LedgerSource.class, JsonDocument.text(node, "k"))
                                .orElseThrow(),
                        node.path("w").asInt()));
            }
            return claims;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return node.has(field) ? LocalDate.parse(JsonDocument.text(node, field)) : null;
    }
}
