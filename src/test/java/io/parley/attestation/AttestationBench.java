package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bundle of 10,000 and one of 100,000 answers: how long it takes to log, make, take and check them, and what of the heap is
 * live while a bundle is made. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AttestationBench {
    @Inject
    Companies companies;

    @Inject
    Crowd crowd;

    @Inject
    BundleJob job;

    @Inject
    EvidenceBundles bundles;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentTenant tenant;

    private final List<UUID> made = new ArrayList<>();

    @Test
    void largeBundlesAreMadeAndChecked(@TempDir Path folder) throws Exception {
        measure(200, folder); // to warm up
        for (int people : new int[] {1_000, 10_000}) {
            measure(people, folder);
        }
    }

    private void measure(int people, Path folder) throws Exception {
        var company = companies.fresh();
        made.add(company.id());
        int total = crowd.answers(company, people);
        long start = System.nanoTime();
        sequencer.run(company.id());
        say("logged", total, start);

        var id = request(company);
        long before = live();
        start = System.nanoTime();
        job.run(company.id());
        say("bundle made", total, start);
        var zip = folder.resolve(people + ".zip");
        start = System.nanoTime();
        take(company, id, zip);
        say("bundle of " + Files.size(zip) / 1024 + " KiB taken", total, start);
        System.out.printf(
                "Attestation, %,d answers: live heap %d MiB before, at most %d MiB while a bundle is made%n",
                total, before >> 20, mostLive(company) >> 20);
        var key = key(company);
        check(total, zip, "java", "-cp", "target/classes", "io.parley.verify.Main", zip.toString(), "--key", key);
        check(total, zip, "python3", "src/main/resources/verify/verify.py", zip.toString(), "--key", key);
    }

    private UUID request(Company company) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return tenant.inTransaction(
                company.id(), () -> bundles.requestEverything(company.person("compliance-officer"), today));
    }

    /** The same again while the heap is cleaned all the time: what is left each time is live. */
    private long mostLive(Company company) throws InterruptedException {
        request(company);
        var most = new AtomicLong();
        var over = new AtomicBoolean();
        var sampler = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(live(), Math::max);
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        sampler.start();
        job.run(company.id());
        over.set(true);
        sampler.join();
        return most.get();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void take(Company company, UUID id, Path to) throws IOException {
        var in = tenant.inTransaction(company.id(), () -> bundles.take(bundles.get(id)));
        try (in) {
            Files.copy(in, to);
        }
    }

    private String key(Company company) {
        return company.as("auditor")
                .json()
                .get("/api/v1/evidence/key")
                .jsonPath()
                .getString("key");
    }

    private void check(int total, Path zip, String... command) throws Exception {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        say("checked by " + command[0], total, start);
    }

    private static void say(String what, int total, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("Attestation, %,d answers: %s in %.1f s, %,.0f/s%n", total, what, seconds, total / seconds);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        for (var company : made) {
            BenchCatalog.run("update tenant set alias = 'bench-' || alias where id = '" + company + "'");
        }
        BenchCatalog.empty();
    }
}
