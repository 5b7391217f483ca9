package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;

/** The schema of CSAF 2.0: each break is told with its path. */
final class CsafSchema {
    private static final Schema SCHEMA = load();

    private CsafSchema() {}

    static void check(JsonNode document, CsafJudge judge) throws Unreadable {
        var errors = new ArrayList<>(SCHEMA.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))));
        errors.sort(Comparator.comparing(e -> e.getInstanceLocation().toString()));
        for (var error : errors) {
            judge.breaks(error.getInstanceLocation().toString(), error.getMessage());
        }
    }

    private static Schema load() {
        try (var file = CsafSchema.class.getResourceAsStream("/csaf/csaf-2.0.json")) {
            if (file == null) {
                throw new IllegalStateException("The product was packaged without the schema of CSAF");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
