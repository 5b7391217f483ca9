package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * {@code make feeds} at a terminal, while the application and all processes of its database are killed in the middle of an import:
 * started again, it goes on where it was, the terminal waits, and nothing is missing or there twice.
 */
class FeedKillsE2E {
    private static final int RECORDS = 24_000;
    private static final int EVERY = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void aKilledImportGoesOnWhereItWas() throws Exception {
        try (var product = new KilledProduct(Map.of())) {
            var folder = records(product.home);
            var terminal = terminal(product, folder, "first.txt");
            long read = awaitSome(product);
            product.kill(false, 0);
            product.restart();

            long kept = number(product, "select documents from feed_import");
            assertThat(kept).as("what was read by the kill").isBetween(read, RECORDS - 1L);
            assertThat(number(product, "select count(*) from feed_record"))
                    .as("records and the note of how far it is are written together")
                    .isEqualTo(kept);
            execute(product, "update feed_import set lease_until = now()"); // instead of a minute's waiting

            assertThat(terminal.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            var report = Files.readString(product.home.resolve("first.txt"));
            assertThat(terminal.exitValue()).as(report).isZero();
            assertThat(report)
                    .contains("%-10s %8d %8d %8d %10d".formatted("cve", RECORDS, RECORDS, 0, 0))
                    .contains(RECORDS + " documents of " + RECORDS)
                    .endsWith("done\n");
            assertThat(number(product, "select count(*) from feed_record")).isEqualTo(RECORDS);
            assertThat(number(
                            product,
                            "select count(*) from vendor_fact where tool_slug = 'slack' and name = 'public'"
                                    + " and case_id ~ '^CVE-2024-1[0-9]{5}$'"))
                    .as("facts of the tool that some are about")
                    .isEqualTo(RECORDS / EVERY);

            long past = number(product, "select count(*) from vendor_fact_past");
            var again = terminal(product, folder, "again.txt");
            assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(product.home.resolve("again.txt")))
                    .contains("%-10s %8d %8d %8d %10d".formatted("cve", RECORDS, 0, 0, RECORDS));
            assertThat(number(product, "select count(*) from vendor_fact_past"))
                    .as("the second import changed nothing")
                    .isEqualTo(past);
        }
    }

    /** Some were read, and there is more to come. */
    private static long awaitSome(KilledProduct product) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            long read = number(product, "select coalesce(max(documents), 0) from feed_import");
            if (read > 0) {
                return read;
            }
            Product.sleep(20);
        }
        throw new AssertionError("Nothing was read");
    }

    private static Process terminal(KilledProduct product, Path folder, String output) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "scripts/Feeds.java",
                        folder.toString())
                .redirectOutput(product.home.resolve(output).toFile())
                .redirectError(product.home.resolve(output + ".progress").toFile());
        builder.environment().put("PARLEY_HOME", product.home.toString());
        return builder.start();
    }

    /** One archive of small records; one in so many is about a tool of the catalog. */
    private static Path records(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("records"));
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("cves.zip"))))) {
            zip.setLevel(1);
            for (int i = 0; i < RECORDS; i++) {
                var id = "CVE-2024-" + (100_000 + i);
                zip.putNextEntry(new ZipEntry("cves/" + id + ".json"));
                zip.write("""
                        {"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"%s","state":"PUBLISHED",
                        "datePublished":"2024-03-05T00:00:00Z"},"containers":{"cna":{"affected":[{"vendor":"%s","product":"%2$s"}]}}}
                        """.formatted(id, i % EVERY == 0 ? "Slack" : "Nobody").getBytes(StandardCharsets.UTF_8));
            }
        }
        return folder;
    }

    private static long number(KilledProduct product, String sql) throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(KilledProduct product, String sql) throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
