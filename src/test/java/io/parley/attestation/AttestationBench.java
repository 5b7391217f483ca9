package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A bundle of 10,000 and one of 100,000 answers: how long it takes to log, make, take and check them, and what of the heap is
 * live while a bundle is made. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AttestationBench {
    private static final int POLICIES = 10;
    private static final int ROUNDS = 3;

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    BundleJob job;

    @Inject
    EvidenceBundles bundles;

    @Inject
    Sequencer sequencer;

    @Inject
    LogWork work;

    @Inject
    CurrentTenant tenant;

    @TestHTTPResource("/")
    URI product;

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
        int total = fill(company, people);
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
        exported(company, total);
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

    /** Answers in the order of the log, hashed as they come: by the API, and by COPY of the query behind it. In turns. */
    private void exported(Company company, int total) throws Exception {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double api = total / byApi(company, total);
            double copy = total / byCopy(company, total);
            ratios.add(api / copy);
            System.out.printf(
                    "Attestation, %,d answers: %,.0f/s by the API, %,.0f/s by COPY, %.0f %%; live heap %d MiB, resident %d MiB%n",
                    total, api, copy, 100 * api / copy, live() >> 20, resident());
        }
        ratios.sort(null);
        System.out.printf(
                "Attestation, %,d answers: API to COPY, median %.0f %%%n", total, 100 * ratios.get(ROUNDS / 2));
    }

    private double byApi(Company company, int total) throws Exception {
        var digest = BundleFile.digest();
        var browser = HttpClient.newHttpClient();
        var token = company.token("auditor");
        long start = System.nanoTime();
        var next = "";
        int rows = 0;
        boolean more = true;
        while (more) {
            var page = browser.send(
                            HttpRequest.newBuilder(product.resolve(
                                            "/api/v1/evidence/acknowledgments?limit=1000&after=" + next))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            digest.update(Text.bytes(page));
            rows += page.split("\"place\"", -1).length - 1;
            next = page.replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
            more = page.contains("\"more\":true");
        }
        assertThat(rows).isEqualTo(total);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double byCopy(Company company, int total) throws Exception {
        var digest = BundleFile.digest();
        try (var superuser = PostgresForTests.running().superuser("parley")) {
            long start = System.nanoTime();
            var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            long rows = superuser.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                    copy (select l.epoch, l.idx, a.id, v.policy_id, a.policy_version_id, a.person_id, c.facts_jcs, c.salt_f, c.commit_i,
                        l.leaf_hash
                      from acklog_leaf l
                        join ack a on a.tenant_id = l.tenant_id and a.id = l.ack_id
                        join ack_commitment c on c.tenant_id = l.tenant_id and c.ack_id = l.ack_id
                        join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
                      where l.tenant_id = '%s' order by l.epoch, l.idx) to stdout""".formatted(company.id()), out);
            assertThat(rows).isEqualTo(total);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** MiB of this process, which is product and asker in one. */
    private static long resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
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

    /** Everybody asked about every policy, and everybody's answer, committed to as {@link AckRecorder} does. */
    private int fill(Company company, int people) throws SQLException {
        var crowd = people(company, people);
        int total = 0;
        for (int p = 0; p < POLICIES; p++) {
            var policy = answers.publish(company);
            ask(company, policy.version());
            answer(company.id(), policy.version(), crowd);
            total += crowd.size();
        }
        tenant.inTransaction(company.id(), () -> {
            work.waits();
            return true;
        });
        BenchCatalog.run("analyze");
        return total;
    }

    /** Many at once: what is measured comes afterwards. */
    private static void answer(UUID company, UUID version, Map<UUID, UUID> crowd) throws SQLException {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var content = Text.hex(Merkle.sha256(Answers.BODY));
        var statement = Text.hex(Merkle.sha256(Answers.STATEMENT));
        try (var superuser = PostgresForTests.running().superuser("parley");
                var ack = superuser.prepareStatement("""
                        insert into ack (tenant_id, id, policy_version_id, person_id, choice, content_sha256, statement_sha256, acted_at, via,
                          recorded_by)
                        values (?, ?, ?, ?, 'acknowledged', ?, ?, ?, 'web', ?)""");
                var commitment = superuser.prepareStatement("insert into ack_commitment values (?, ?, ?, ?, ?, ?, ?)");
                var secret = superuser.prepareStatement("insert into ack_secret values (?, ?, ?, ?)");
                var pending = superuser.prepareStatement(
                        "insert into acklog_pending (tenant_id, ack_id, queued_at, leaf_input) values (?, ?, ?, ?)")) {
            superuser.setAutoCommit(false);
            for (var person : crowd.entrySet()) {
                var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
                var facts = CanonicalJson.write(Map.ofEntries(
                        Map.entry("v", "1"),
                        Map.entry("ack_id", id.toString()),
                        Map.entry("tenant", company.toString()),
                        Map.entry("kind", "policy-ack"),
                        Map.entry("policy_version", version.toString()),
                        Map.entry("content_sha256", content),
                        Map.entry("statement_sha256", statement),
                        Map.entry("choice", "acknowledged"),
                        Map.entry("acted_at", AckRecorder.time(now)),
                        Map.entry("subject_ref", person.getValue().toString()),
                        Map.entry("via", "web")));
                var identity = CanonicalJson.write(Map.of(
                        "v",
                        "1",
                        "iss",
                        "",
                        "sub",
                        "",
                        "name",
                        "Somebody",
                        "email",
                        person.getKey() + "@crowd.example"));
                var saltF = Merkle.sha256("f" + id);
                var saltI = Merkle.sha256("i" + id);
                var commitF = Commitment.of(saltF, facts);
                var commitI = Commitment.of(saltI, identity);
                batch(
                        ack,
                        company,
                        id,
                        version,
                        person.getKey(),
                        content,
                        statement,
                        Timestamp.from(now),
                        person.getKey());
                batch(commitment, company, id, person.getValue(), facts, saltF, commitF, commitI);
                batch(secret, company, id, saltI, identity);
                batch(
                        pending,
                        company,
                        id,
                        Timestamp.from(now),
                        Commitment.leafInput("policy-ack", version.toString(), commitF, commitI));
            }
            for (var statements : List.of(ack, commitment, secret, pending)) {
                statements.executeBatch();
            }
            superuser.commit();
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** Person → name in the log. */
    private static Map<UUID, UUID> people(Company company, int people) throws SQLException {
        BenchCatalog.run("""
                insert into person (tenant_id, id, number, name, mail, department, type, country, hired_on, language, zone, work_starts,
                  work_ends, active, created_at)
                select '%s', gen_random_uuid(), 'B-' || n, 'Somebody Number ' || n, 'somebody.' || n || '@crowd.example',
                  'Department ' || n %% 40, 'EMPLOYEE', 'CZ', date '2020-01-01' + n %% 1000, 'en', 'UTC', '09:00', '17:00', true, now()
                from generate_series(1, %d) n""".formatted(company.id(), people));
        BenchCatalog.run(
                "insert into ack_subject select tenant_id, id, gen_random_uuid() from person where tenant_id = '"
                        + company.id() + "' and number like 'B-%'");
        var ids = new HashMap<UUID, UUID>();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select person_id, subject_ref from ack_subject where tenant_id = '" + company.id() + "'")) {
            while (rows.next()) {
                ids.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
        }
        return ids;
    }

    private static void ask(Company company, UUID version) throws SQLException {
        BenchCatalog.run("""
                insert into policy_campaign (tenant_id, id, policy_version_id, audience, group_ids, as_of, due_days, new_hire_days,
                  started_by, started_at)
                values ('%1$s', gen_random_uuid(), '%2$s', 'everyone', '{}', current_date, 14, 7, '%3$s', now())""".formatted(company.id(), version, company.person("policy-author")), """
                insert into policy_assignment (tenant_id, id, policy_version_id, person_id, campaign_id, assigned_at, assigned_on,
                  due_on, notified_at, opened_at, read_at, reminders)
                select p.tenant_id, gen_random_uuid(), c.policy_version_id, p.id, c.id, now(), current_date, current_date + 14, now(), now(),
                  now(), 1
                from policy_campaign c join person p on p.tenant_id = c.tenant_id
                where c.tenant_id = '%s' and c.policy_version_id = '%s'""".formatted(
                        company.id(), version));
    }

    @AfterEach
    void nothingStays() throws SQLException {
        for (var company : made) {
            BenchCatalog.run("update tenant set alias = 'bench-' || alias where id = '" + company + "'");
        }
        BenchCatalog.empty();
    }
}
