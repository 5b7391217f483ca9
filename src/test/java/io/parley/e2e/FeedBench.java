package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * Feeds into the packaged product, with a heap of 256 MiB: 300,000 generated CVE records and a list of exploited ones, or what
 * {@code FEEDS=DIR} names. Printed, not asserted: time and records a second beside plain COPY of the same rows into the same
 * table, the same again, and memory. What is asserted is that nothing is lost when the product is killed in the middle.
 */
class FeedBench {
    private static final int RECORDS = 300_000;
    private static final int LISTED = 1_400;
    private static final List<String> PRODUCTS = List.of(
            "Example|Router",
            "WhatsApp|WhatsApp Desktop",
            "Slack|Slack",
            "Zoom|Zoom Rooms",
            "Acme|Widget Server",
            "Foo|Bar");

    /** As {@code make run} and the container say. */
    private static final Map<String, String> SHIPPED = Map.of(
            "PARLEY_DEMO",
            "false",
            "MALLOC_ARENA_MAX",
            "2",
            "JAVA_OPTS",
            "-XX:+UseSerialGC -Xms64m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
                    + " -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000 -Xmx256m");

    private record Measured(double seconds, long memory, String report) {}

    @Test
    void feeds() throws Exception {
        var given = System.getProperty("parley.bench.feeds", "");
        var home = Product.freshHome();
        var folder = given.isBlank() ? generated(home.resolveSibling("feeds-" + home.getFileName())) : Path.of(given);
        try (var product = Product.in(home, Product.freePort(), SHIPPED)) {
            product.start();
            long before = memory(product);
            var fresh = imported(product, folder);
            var again = imported(product, folder);
            long rows = count(home, "select count(*) from feed_record");
            double copy = copied(home);
            System.out.printf(Locale.ROOT, "%nP3 feeds: %d records, %s%n%s", rows, folder, fresh.report);
            System.out.printf(
                    Locale.ROOT, "  fresh            %7.1f s  %8.0f records/s%n", fresh.seconds, rows / fresh.seconds);
            System.out.printf(
                    Locale.ROOT,
                    "  the same again   %7.1f s  %6.0f %% of fresh%n",
                    again.seconds,
                    100 * again.seconds / fresh.seconds);
            System.out.printf(
                    Locale.ROOT,
                    "  plain COPY       %7.1f s  %6.0f %% of its speed%n",
                    copy,
                    100 * copy / fresh.seconds);
            System.out.printf(
                    Locale.ROOT,
                    "  memory (RSS)     %d MiB before, at most %d MiB%n",
                    before,
                    Math.max(fresh.memory, again.memory));
            System.out.println("  load             "
                    + Files.readString(Path.of("/proc/loadavg")).strip());
            if (given.isBlank()) {
                killed(product, folder, rows);
            }
        }
    }

    /** Everything forgotten, asked again, killed on the way, started again: it goes on and nothing is missing. */
    private static void killed(Product product, Path folder, long rows) throws Exception {
        update(product.home, "truncate feed_record, feed_match, feed_due, case_alias");
        var report = ask(product, folder);
        while (documents(report) < RECORDS / 3) {
            Product.sleep(200);
        }
        product.kill();
        long there = documents(report);
        product.start();
        awaitDone(product, report);
        assertThat(count(product.home, "select count(*) from feed_record")).isEqualTo(rows);
        System.out.printf(Locale.ROOT, "  killed after %d documents, went on, %d records%n", there, rows);
    }

    private static long documents(Path report) throws IOException {
        return Files.exists(report)
                ? Files.readString(report)
                        .lines()
                        .filter(l -> l.contains(" documents of "))
                        .mapToLong(l -> Long.parseLong(l.split(" ")[0]))
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static Measured imported(Product product, Path folder) throws IOException {
        long began = System.nanoTime();
        var report = ask(product, folder);
        long most = awaitDone(product, report);
        return new Measured((System.nanoTime() - began) / 1e9, most, Files.readString(report));
    }

    private static Path ask(Product product, Path folder) throws IOException {
        var asked = Files.createDirectories(product.home.resolve("feeds/asked"));
        var name = "bench-" + System.nanoTime();
        Files.writeString(asked.resolve(name + ".new"), folder.toAbsolutePath().toString());
        Files.move(asked.resolve(name + ".new"), asked.resolve(name + ".ask"));
        return asked.resolve(name + ".txt");
    }

    /** The most memory that was seen. */
    private static long awaitDone(Product product, Path report) throws IOException {
        long most = 0;
        while (!Files.exists(report) || !Files.readString(report).endsWith("done\n")) {
            most = Math.max(most, memory(product));
            Product.sleep(100);
        }
        return most;
    }

    private static long memory(Product product) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + product.pid() + "/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The same rows by COPY alone, into an empty table with the same key. */
    private static double copied(Path home) throws Exception {
        var file = Files.createTempFile(home, "rows", ".copy");
        try (var database = connect(home)) {
            var copies = database.unwrap(PGConnection.class).getCopyAPI();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                copies.copyOut("copy feed_record to stdout", out);
            }
            try (var statement = database.createStatement()) {
                statement.execute("create table bench_record (like feed_record including all)");
                long began = System.nanoTime();
                try (var in = Files.newInputStream(file)) {
                    copies.copyIn("copy bench_record from stdin", in);
                }
                double seconds = (System.nanoTime() - began) / 1e9;
                statement.execute("drop table bench_record");
                return seconds;
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long count(Path home, String query) throws Exception {
        try (var database = connect(home);
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void update(Path home, String sql) throws Exception {
        try (var database = connect(home);
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Path home) throws IOException, SQLException {
        var ports = new Properties();
        try (var in = Files.newInputStream(home.resolve("ports"))) {
            ports.load(in);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + ports.getProperty("postgres") + "/parley",
                "postgres",
                Files.readString(home.resolve("secrets/postgres-superuser")).strip());
    }

    private static Path generated(Path folder) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(20_261_128);
        var listed = new StringBuilder();
        try (var zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve("cves.zip"))))) {
            zip.setLevel(1);
            for (int i = 0; i < RECORDS; i++) {
                var id = "CVE-" + (2005 + i % 21) + "-" + (10_000 + i);
                zip.putNextEntry(new ZipEntry("cves/" + id + ".json"));
                zip.write(record(id, random).getBytes(StandardCharsets.UTF_8));
                if (i % (RECORDS / LISTED) == 0) {
                    listed.append(listed.length() == 0 ? "" : ",")
                            .append(
                                    "{\"cveID\":\"%s\",\"vendorProject\":\"A\",\"product\":\"B\",\"dateAdded\":\"2026-01-02\"}"
                                            .formatted(id));
                }
            }
        }
        long entries = listed.chars().filter(c -> c == '{').count();
        Files.writeString(
                folder.resolve("kev.json"),
                "{\"catalogVersion\":\"1\",\"dateReleased\":\"2026-01-02T00:00:00Z\",\"count\":%d,\"vulnerabilities\":[%s]}"
                        .formatted(entries, listed));
        return folder;
    }

    /** About as long and as deep as real ones: some 2,500 bytes with prose that is read past. */
    private static String record(String id, Random random) {
        // One in five hundred is about a tool of ours.
        var product = PRODUCTS.get(
                        random.nextInt(500) == 0
                                ? 1 + random.nextInt(3)
                                : random.nextBoolean() ? 0 : 4 + random.nextInt(2))
                .split("\\|");
        var prose = new StringBuilder();
        while (prose.length() < 1_200) {
            prose.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
        }
        return """
                {"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"%1$s","state":"PUBLISHED",
                "assignerOrgId":"00000000-0000-4000-8000-000000000000","assignerShortName":"mitre","dateReserved":"2020-01-01T00:00:00Z",
                "datePublished":"2024-0%2$d-1%3$dT00:00:00Z","dateUpdated":"2025-02-03T00:00:00Z"},"containers":{"cna":{
                "providerMetadata":{"orgId":"00000000-0000-4000-8000-000000000000","dateUpdated":"2025-02-03T00:00:00Z"},
                "affected":[{"vendor":"%4$s","product":"%5$s","versions":[{"version":"0","status":"affected","lessThan":"%6$d.%2$d","versionType":"semver"}]}],
                "descriptions":[{"lang":"en","value":"%7$s"}],
                "metrics":[{"cvssV3_1":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L","baseScore":5.3,"baseSeverity":"MEDIUM"}}],
                "problemTypes":[{"descriptions":[{"lang":"en","description":"CWE-79","cweId":"CWE-79","type":"CWE"}]}],
                "references":[{"url":"https://vendor.example/advisories/%1$s","tags":["vendor-advisory"]},{"url":"https://github.com/example/code/pull/%6$d"}]}}}
                """.formatted(
                id, 1 + random.nextInt(9), random.nextInt(10), product[0], product[1], random.nextInt(100), prose);
    }
}
