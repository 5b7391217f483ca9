package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * Answers as a file by HTTP, in the order of the log, hashed on both ends while they come, beside COPY of the same rows in one statement
 * without the product and without row-level security; and how much more memory ten times as many take. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcknowledgmentFileBench {
    private static final int MOST = Integer.getInteger("parley.bench.answers", 1_000_000);
    private static final int ROUNDS = 3;

    @Inject
    Companies companies;

    @Inject
    Crowd crowd;

    @Inject
    Sequencer sequencer;

    @Inject
    AcknowledgmentLines lines;

    @Inject
    LogTables tables;

    @Inject
    CurrentTenant tenant;

    @TestHTTPResource("/")
    URI product;

    private final List<Company> made = new ArrayList<>();

    private record Part(Company company, int total) {}

    @Test
    void manyAnswersAreTaken() throws Exception {
        var few = fill(MOST / 10);
        var many = fill(MOST);
        for (var format : AcknowledgmentFile.Format.values()) {
            byHttp(few, format); // to warm up
            long peak = 0;
            for (var part : List.of(few, many)) {
                long most = measure(part, format);
                if (peak > 0) {
                    say(
                            "%s: resident memory grows by %d MiB from %,d to %,d",
                            format, most - peak, few.total, many.total);
                }
                peak = most;
            }
        }
    }

    private Part fill(int answers) throws Exception {
        var company = companies.fresh();
        made.add(company);
        int total = crowd.answers(company, answers / 10);
        long start = System.nanoTime();
        sequencer.run(company.id());
        say("%,d logged in %.1f s", total, (System.nanoTime() - start) / 1e9);
        BenchCatalog.run("vacuum analyze");
        return new Part(company, total);
    }

    /** MiB resident at most while it was taken. */
    private long measure(Part part, AcknowledgmentFile.Format format) throws Exception {
        var ratios = new ArrayList<Double>();
        long most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // the peak begins anew
            double http = byHttp(part, format);
            most = Math.max(most, resident("VmHWM"));
            double copy = byCopy(part, format);
            ratios.add(http / copy);
            say("%s: %,d by HTTP %,.0f/s, by COPY %,.0f/s, %.0f %%", format, part.total, http, copy, 100 * http / copy);
        }
        ratios.sort(null);
        say(
                "%s: %,d, median %.0f %% of COPY, resident at most %d MiB",
                format, part.total, 100 * ratios.get(ROUNDS / 2), most);
        return most;
    }

    private double byHttp(Part part, AcknowledgmentFile.Format format) throws Exception {
        var digest = BundleFile.digest();
        long start = System.nanoTime();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(product.resolve("/api/v1/evidence/file/acknowledgments." + format.key()))
                                .header("Authorization", "Bearer " + part.company.token("auditor"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        long rows = format == AcknowledgmentFile.Format.CSV ? -1 : 0; // the columns
        try (var in = answer.body()) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        assertThat(rows).isEqualTo(part.total);
        return part.total / ((System.nanoTime() - start) / 1e9);
    }

    private double byCopy(Part part, AcknowledgmentFile.Format format) throws SQLException, IOException {
        var sql = tenant.inTransaction(part.company.id(), () -> {
            var head = tables.findHead().orElseThrow();
            var filter = new EvidenceFilter(null, Instant.now(), head.epoch(), head.size());
            return lines.statement(
                    new AcknowledgmentFile(UUID.randomUUID(), format, filter, true),
                    new AcknowledgmentFile.Stretch(head.epoch(), 0, head.size()));
        });
        try (var superuser = PostgresForTests.running().superuser("parley");
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), BundleFile.digest())) {
            long start = System.nanoTime();
            assertThat(superuser.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out))
                    .isEqualTo(part.total);
            return part.total / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** MiB of this process, which is product and asker in one. */
    private static long resident(String what) throws IOException {
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith(what))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    private static void say(String what, Object... values) throws IOException {
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        System.out.printf("Answers as a file, load " + load + ": " + what + "%n", values);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        for (var company : made) {
            BenchCatalog.run("update tenant set alias = 'bench-' || alias where id = '" + company.id() + "'");
        }
        BenchCatalog.empty();
    }
}
