package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form that is read at all is read from a file that an operator sends by the page. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedUploadTest {
    @Inject
    FeedImportRun run;

    @Inject
    FeedTraces traces;

    @Inject
    Companies companies;

    private Visitor operator;

    @BeforeEach
    void operator() {
        traces.forget();
        operator = companies.operator();
    }

    @AfterEach
    void forget() {
        traces.forget();
    }

    @ParameterizedTest
    @EnumSource(FeedForm.class)
    void eachFormIsReadAndAgainChangesNothing(FeedForm form) {
        var first = sent(form.file(), bytes(form.good()));
        assertThat(first).contains("done", "1 of 1 documents", "0 refused", "0 of no form");
        if (form != FeedForm.CSAF_LIST) { // names documents and holds none
            assertThat(first).as("read, new, changed, unchanged").containsPattern(" ([1-9][0-9]*) \\1 0 0\\b");
            assertThat(sent(form.file(), bytes(form.good()))).containsPattern(" ([1-9][0-9]*) 0 0 \\1\\b");
        }
    }

    /** That form says only in the file's name what it is about. */
    @Test
    void releasesAreOfTheProductThatTheFileIsCalledAfter() {
        sent(FeedForm.END_OF_LIFE.file(), bytes(FeedForm.END_OF_LIFE.good()));
        assertThat(traces.text("select string_agg(distinct product, ' ') from feed_release"))
                .isEqualTo("endoflife.date/messenger");
    }

    @Test
    void anArchiveIsReadWithTheHashesInIt() throws IOException {
        var good = cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", "");
        var other = cve("CVE-2024-9002", "Slack", "Slack", "2024-03-05T12:00:00Z", "");
        var page = sent(
                "all.zip",
                zip(Map.of(
                        "a.json",
                        good,
                        "a.json.sha256",
                        sha256(good),
                        "b.json",
                        other,
                        "b.json.sha256",
                        sha256(good))));
        assertThat(page)
                .contains(
                        "2 of 2 documents", "1 refused", "cve 1 1 0 0", "b.json", "is not what its SHA-256 hash says");
    }

    @Test
    void aNameLeadsNowhereElse() {
        assertThat(FeedPlaces.plain("../../etc/Mattermost.json")).isEqualTo("Mattermost.json");
        assertThat(FeedPlaces.plain("C:\\feeds\\k\u202Eev.csv")).isEqualTo("k_ev.csv");
        assertThat(FeedPlaces.plain("..json")).isEqualTo("json.json");
        assertThat(FeedPlaces.plain("")).isEqualTo(".json");
        assertThat(FeedPlaces.plain("a/" + "x".repeat(5_000) + ".zip"))
                .hasSize(120)
                .endsWith("x.zip");
    }

    /** What the page of the import says when it is over. */
    private String sent(String name, byte[] content) {
        var sent = operator.upload("/feeds", "/feeds/files", "file", name, content);
        assertThat(sent.statusCode()).isEqualTo(303);
        while (run.next()) {
            // Whatever waits.
        }
        return operator.page(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                .text();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(bytes(file.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Hash.digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
