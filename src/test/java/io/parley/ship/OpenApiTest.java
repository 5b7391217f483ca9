package io.parley.ship;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What programs rely on is in the repository, so that every change of it is read by somebody. {@code make openapi} writes it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenApiTest {
    private static final Path WRITTEN = Path.of("docs/openapi.yaml");

    @Test
    void theWrittenDescriptionIsTheRunningOne() throws IOException {
        var running = given().get("/api/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .strip() + "\n";
        if (Boolean.getBoolean("parley.openapi.write")) {
            Files.writeString(WRITTEN, running);
            return;
        }
        var written = Files.exists(WRITTEN) ? Files.readString(WRITTEN) : "";
        var news = difference(written, running);
        assertThat(news)
                .as("The API is not what docs/openapi.yaml says. If that is meant: make openapi, look at the difference"
                        + " as a user of the API would, tell them in CHANGELOG.md, and commit both")
                .isEmpty();
    }

    /** The first line that differs, with the path it stands under. */
    private static String difference(String written, String running) {
        var before = written.lines().toList();
        var now = running.lines().toList();
        var path = "";
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            var old = i < before.size() ? before.get(i) : "(end of file)";
            var fresh = i < now.size() ? now.get(i) : "(end of file)";
            if (!old.equals(fresh)) {
                return "line " + (i + 1) + " below " + path + ": written \"" + old.strip() + "\", running \""
                        + fresh.strip() + "\"";
            }
            if (old.matches(" {2}/\\S+:|[a-z]+:| {4}\\w+:")) {
                path = old.strip();
            }
        }
        return "";
    }
}
