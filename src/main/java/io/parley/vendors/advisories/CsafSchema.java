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
import java.util.regex.Pattern;

/** The schema of CSAF 2.0: each break is told with its path. */
final class CsafSchema {
    private static final Schema SCHEMA = load();
    /** What lies here is for FIRST's schemas to judge, and that is a test with a number. */
    private static final Pattern SCORE = Pattern.compile("^/vulnerabilities/[0-9]+/scores/[0-9]+/cvss_v");

    private CsafSchema() {}

    static void check(JsonNode document, CsafJudge judge) throws Unreadable {
        var errors = new ArrayList<>(SCHEMA.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))));
        errors.sort(Comparator.comparing(e -> e.getInstanceLocation().toString()));
        for (var error : errors) {
            var at = error.getInstanceLocation().toString();
            if (SCORE.matcher(at).find()) {
                judge.fail("6.1.8", at, Reason.ofSchema(error.getMessageKey(), error.getArguments()));
            } else {
                judge.breaks(at, Reason.ofSchema(error.getMessageKey(), error.getArguments()));
            }
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
