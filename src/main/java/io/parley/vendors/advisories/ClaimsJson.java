package io.parley.vendors.advisories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.catalog.Keyed;
import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record's claims as they lie in the database: {@code [{"c": case, "n": fact, "f": from, "t": to, "v": value, "k": kind, "w": confidence}]}. */
final class ClaimsJson {
    private ClaimsJson() {}

    static String write(List<Claim> claims) {
        var list = JsonDocument.MAPPER.createArrayNode();
        for (var claim : claims) {
            var node = list.addObject()
                    .put("c", claim.caseId())
                    .put("n", claim.fact().key());
            var date = claim.date();
            if (date != null) {
                if (date.from() != null) {
                    node.put("f", date.from().toString());
                }
                node.put("t", date.to().toString());
            }
            if (!claim.value().isEmpty()) {
                node.put("v", claim.value());
            }
            node.put("k", claim.kind().key()).put("w", claim.confidence());
        }
        return list.toString();
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
