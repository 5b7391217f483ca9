package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.Cpu;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Acknowledgments by HTTP, sign-in, row-level security, receipt mail, audit entry and log included: beside the product's own statements without the
 * product; ten thousand within a minute; and a steady stream. The log grows once a second meanwhile, as it does in the product. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AcknowledgmentBench {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int EACH = Integer.getInteger("parley.bench.each", 2_000);
    private static final int WARM_UP = Integer.getInteger("parley.bench.warm-up", 12_000);
    private static final int BURST = Integer.getInteger("parley.bench.burst", 10_000);
    private static final int BURST_SECONDS = Integer.getInteger("parley.bench.burst-seconds", 60);
    private static final int STEADY_EMPLOYEES = 200;
    private static final int STEADY_PER_SECOND = 300;
    private static final int STEADY_SECONDS = Integer.getInteger("parley.bench.steady-seconds", 60);

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    SequencerJob sequencer;

    @TestHTTPResource("/")
    URI product;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService log = Executors.newSingleThreadScheduledExecutor();
    private Company company;
    private Answers.Published policy;

    private record Asked(UUID person, String token) {}

    private interface Act {
        void of(Asked person) throws Exception;
    }

    @Test
    void peopleAcknowledge() throws Exception {
        company = companies.fresh();
        policy = answers.publish(company);
        int all = WARM_UP + 2 * ROUNDS * EACH + BURST + STEADY_PER_SECOND * STEADY_SECONDS;
        var people = ask(all);
        log.scheduleWithFixedDelay(this::sequence, 1, 1, TimeUnit.SECONDS);
        int at = WARM_UP;
        run("warm-up", CLIENTS, people.subList(0, at), this::acknowledge);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double http = run("HTTP", CLIENTS, people.subList(at, at + EACH), this::acknowledge);
            double sql = statements(people.subList(at + EACH, at + 2 * EACH));
            at += 2 * EACH;
            ratios.add(http / sql);
            say(
                    "%d clients: %,.0f acknowledgments/s by HTTP, %,.0f/s by the product's SQL alone, %.0f %%",
                    CLIENTS, http, sql, 100 * http / sql);
        }
        Collections.sort(ratios);
        say(
                "median %.0f %%, least %.0f %%, most %.0f %%",
                100 * ratios.get(ROUNDS / 2), 100 * ratios.get(0), 100 * ratios.get(ROUNDS - 1));
        long before = live();
        paced("burst", 64, people.subList(at, at + BURST), BURST / (double) BURST_SECONDS);
        at += BURST;
        paced("steady", STEADY_EMPLOYEES, people.subList(at, all), STEADY_PER_SECOND);
        say("live heap %d MiB before and %d MiB after", before >> 20, live() >> 20);
    }

    /** As the scheduler does it, which is off in tests. */
    private void sequence() {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            sequencer.run();
        } catch (RuntimeException e) {
            Log.error("The log did not grow", e);
        } finally {
            request.terminate();
        }
    }

    private void acknowledge(Asked asked) throws Exception {
        var response = browser.send(
                HttpRequest.newBuilder(product.resolve("/api/v1/my-policies/" + policy.version() + "/acknowledgment"))
                        .header("Authorization", "Bearer " + asked.token)
                        .header("Accept", "application/json")
                        .timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
    }

    /** Acknowledgments per second, as fast as they go. */
    private static double run(String what, int clients, List<Asked> people, Act act) throws Exception {
        var next = new AtomicInteger();
        var before = Cpu.now();
        long start = System.nanoTime();
        together(clients, () -> {
            for (int i = next.getAndIncrement(); i < people.size(); i = next.getAndIncrement()) {
                act.of(people.get(i));
            }
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        say("%s: CPU for each %s", what, Cpu.now().since(before, people.size()));
        return people.size() / seconds;
    }

    /** Each begins at its moment, however long others take, and its time counts from that moment. */
    private void paced(String what, int clients, List<Asked> people, double perSecond) throws Exception {
        var next = new AtomicInteger();
        var faults = new AtomicInteger();
        var micros = new long[people.size()];
        long start = System.nanoTime();
        together(clients, () -> {
            for (int i = next.getAndIncrement(); i < micros.length; i = next.getAndIncrement()) {
                long due = start + (long) (i / perSecond * 1e9);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                try {
                    acknowledge(people.get(i));
                } catch (IllegalStateException | java.io.IOException e) {
                    faults.incrementAndGet();
                }
                micros[i] = (System.nanoTime() - due) / 1_000;
            }
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(micros);
        say(
                "%s: %,d in %.1f s (%,.0f/s asked for), %d errors, p50 %.1f ms, p99 %.1f ms, at most %.0f ms",
                what,
                micros.length,
                seconds,
                perSecond,
                faults.get(),
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3);
        logged(what, people);
    }

    /** Every one is recorded and in the log; how long after the answer its checkpoint was signed. */
    private void logged(String what, List<Asked> people) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!text("select count(*) from acklog_pending where tenant_id = '%s'")
                .equals("0")) {
            assertThat(System.nanoTime()).as("logged within two minutes").isLessThan(end);
            Thread.sleep(500);
        }
        var ids =
                String.join("','", people.stream().map(p -> p.person.toString()).toList());
        assertThat(text("select count(*) from ack where tenant_id = '%s' and person_id in ('" + ids + "')"))
                .isEqualTo(Integer.toString(people.size()));
        say("%s: logged at most %s s after the answer, %s s in the mean", what, delay("max", ids), delay("avg", ids));
    }

    private String delay(String aggregate, String ids) throws SQLException {
        return text("select round(" + aggregate + """
                (extract(epoch from c.signed_at - a.acted_at)), 2) from ack a
                  join acklog_leaf l on l.tenant_id = a.tenant_id and l.ack_id = a.id
                  cross join lateral (select signed_at from acklog_checkpoint c where c.tenant_id = l.tenant_id and c.epoch = l.epoch
                    and c.size > l.idx order by c.size limit 1) c
                where a.tenant_id = '%s' and a.person_id in ('""" + ids + "')");
    }

    private static void together(int clients, Callable<Boolean> work) throws Exception {
        var pool = Executors.newFixedThreadPool(clients, Cpu::asker);
        try {
            for (var end : pool.invokeAll(Collections.nCopies(clients, work))) {
                end.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The statements of one acknowledgment, sign-in included, in two transactions as the product sends them; a connection for each client. */
    private double statements(List<Asked> people) throws Exception {
        var connections = new ThreadLocal<AcknowledgmentSql>();
        var all = Collections.synchronizedList(new ArrayList<AcknowledgmentSql>());
        double rate = run("SQL alone", CLIENTS, people, asked -> {
            if (connections.get() == null) {
                connections.set(new AcknowledgmentSql(company.id(), policy));
                all.add(connections.get());
            }
            connections.get().acknowledge(asked.person);
        });
        for (var connection : all) {
            connection.close();
        }
        return rate;
    }

    private List<Asked> ask(int people) throws SQLException {
        BenchCatalog.run(
                """
                insert into person (tenant_id, id, number, name, mail, type, language, zone, work_starts, work_ends, active, created_at, iss, sub)
                select '%s', id, 'A-' || id, 'Person', id || '@ack.example', 'EMPLOYEE', 'en', 'UTC', '09:00', '17:00', true, now(), '%s', 'a-' || id
                from (select gen_random_uuid() as id from generate_series(1, %d)) n""".formatted(company.id(), Tokens.ISSUER, people),
                """
                insert into policy_campaign (tenant_id, id, policy_version_id, audience, group_ids, as_of, due_days, new_hire_days,
                  started_by, started_at)
                values ('%1$s', gen_random_uuid(), '%2$s', 'everyone', '{}', current_date, 14, 7, '%3$s', now())""".formatted(company.id(), policy.version(), company.person("policy-author")),
                """
                insert into policy_assignment (tenant_id, id, policy_version_id, person_id, campaign_id, assigned_at, assigned_on, due_on,
                  notified_at, reminders)
                select p.tenant_id, gen_random_uuid(), c.policy_version_id, p.id, c.id, now(), current_date, current_date + 14, now(), 0
                from policy_campaign c join person p on p.tenant_id = c.tenant_id
                where c.tenant_id = '%s' and c.policy_version_id = '%s'""".formatted(company.id(), policy.version()),
                "analyze");
        var asked = new ArrayList<Asked>();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select id from person where number like 'A-%' and tenant_id = '" + company.id() + "'")) {
            while (rows.next()) {
                asked.add(asked(rows.getObject(1, UUID.class)));
            }
        }
        return asked;
    }

    private Asked asked(UUID person) {
        var organizations = Map.of(company.alias(), company.id().toString());
        return new Asked(person, Tokens.of("a-" + person, person + "@ack.example", organizations));
    }

    private String text(String sql) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql.replace("%s", company.id().toString()))) {
            row.next();
            return row.getString(1);
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String what, Object... values) throws java.io.IOException {
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        System.out.printf("Acknowledgments, load " + load + ": " + what + "%n", values);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        log.shutdownNow();
        BenchCatalog.run("update tenant set alias = 'bench-' || alias where id = '" + company.id() + "'");
        BenchCatalog.empty();
    }
}
