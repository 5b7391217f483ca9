package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Many people with an answer each to ten policies, for measurements: much faster than the product would record them. */
@ApplicationScoped
class Crowd {
    private static final int POLICIES = 10;
    private static final int BATCH = 2_000;

    private final Answers answers;
    private final LogWork work;
    private final CurrentTenant tenant;

    Crowd(Answers answers, LogWork work, CurrentTenant tenant) {
        this.answers = answers;
        this.work = work;
        this.tenant = tenant;
    }

    /** Everybody asked about every policy, and everybody's answer, committed to as {@link AckRecorder} does. */
    int answers(Company company, int people) throws SQLException {
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
            int waiting = 0;
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
                if (++waiting % BATCH == 0) {
                    for (var statements : List.of(ack, commitment, secret, pending)) {
                        statements.executeBatch();
                    }
                }
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
}
