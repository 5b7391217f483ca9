package io.parley.attestation;

import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** What one acknowledgment asks of the database, sent without the product: one connection, as the application's role, behind the same wall. */
final class AcknowledgmentSql implements Closeable {
    private static final String BODY = "You confirmed that you have read the text and will follow it. ".repeat(8);

    private final UUID company;
    private final Answers.Published policy;
    private final Connection connection;

    AcknowledgmentSql(UUID company, Answers.Published policy) throws SQLException {
        this.company = company;
        this.policy = policy;
        connection = PostgresForTests.running().superuser("parley");
        try (var statement = connection.createStatement()) {
            statement.execute("set role parley_app");
        }
        connection.setAutoCommit(false);
    }

    void acknowledge(UUID person) throws SQLException {
        wall();
        run("""
                select p.id, p.name, p.mail, r.role, r.expires_on from person p
                  left join person_role r on r.tenant_id = p.tenant_id and r.person_id = p.id
                where p.iss = ? and p.sub = ?""", Tokens.ISSUER, "a-" + person);
        connection.commit();
        wall();
        ask(person);
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var content = Text.hex(Merkle.sha256(Answers.BODY));
        var statement = Text.hex(Merkle.sha256(Answers.STATEMENT));
        run("""
                insert into ack (tenant_id, id, policy_version_id, person_id, choice, content_sha256, statement_sha256, acted_at, via, recorded_by)
                values (?, ?, ?, ?, 'acknowledged', ?, ?, ?, 'api', ?)
                on conflict (tenant_id, policy_version_id, person_id, supersedes) do nothing returning id""", company, id, policy.version(), person, content, statement, now, person);
        run("select * from ack where tenant_id = ? and id = ?", company, id);
        run("""
                insert into audit_entry (tenant_id, id, at, actor_id, actor, kind, subject_id, details)
                values (?, gen_random_uuid(), ?, ?, 'Person', 'policy-acknowledged', ?, '{}')""", company, now, person, id);
        mail(person, id, now);
        commit(person, id, now.toInstant(), content, statement);
        connection.commit();
    }

    /** Whether this person was asked, has answered before, and whether there is a quiz. */
    private void ask(UUID person) throws SQLException {
        run(
                "select * from policy_version where tenant_id = ? and policy_id = ? order by number desc",
                company,
                policy.policy());
        run("""
                select * from policy_assignment where tenant_id = ? and person_id = ? and policy_version_id = any(array[?])
                  and superseded_at is null order by assigned_at desc limit 1""", company, person, policy.version());
        run(
                "select * from ack where tenant_id = ? and person_id = ? and policy_version_id = any(array[?])",
                company,
                person,
                policy.version());
        run("select * from policy where tenant_id = ? and id = ?", company, policy.policy());
    }

    private void mail(UUID person, UUID id, OffsetDateTime now) throws SQLException {
        run("select * from person where tenant_id = ? and id = ?", company, person);
        run("""
                insert into outbox_mail (tenant_id, id, message_id, recipient, subject, body, created_at, attempts)
                values (?, gen_random_uuid(), ?, ?, 'You confirmed: Messengers', ?, ?, 0)""", company, "<" + id + "@parley>", person + "@ack.example", BODY, now);
        work("mail");
    }

    private void commit(UUID person, UUID id, Instant at, String content, String statement) throws SQLException {
        run("""
                insert into ack_subject (tenant_id, person_id, subject_ref) values (?, ?, gen_random_uuid())
                on conflict do nothing""", company, person);
        run("select person_id, subject_ref from ack_subject where tenant_id = ? and person_id = ?", company, person);
        run("select iss, sub, name, mail from person where tenant_id = ? and id = ?", company, person);
        var subject = UUID.randomUUID();
        var facts = CanonicalJson.write(Map.ofEntries(
                Map.entry("v", "1"),
                Map.entry("ack_id", id.toString()),
                Map.entry("tenant", company.toString()),
                Map.entry("kind", "policy-ack"),
                Map.entry("policy_version", policy.version().toString()),
                Map.entry("content_sha256", content),
                Map.entry("statement_sha256", statement),
                Map.entry("choice", "acknowledged"),
                Map.entry("acted_at", AckRecorder.time(at)),
                Map.entry("subject_ref", subject.toString()),
                Map.entry("via", "api")));
        var identity = CanonicalJson.write(Map.of(
                "v",
                "1",
                "iss",
                Tokens.ISSUER,
                "sub",
                "a-" + person,
                "name",
                "Person",
                "email",
                person + "@ack.example"));
        var saltF = Merkle.sha256("f" + id);
        var saltI = Merkle.sha256("i" + id);
        var commitF = Commitment.of(saltF, facts);
        var commitI = Commitment.of(saltI, identity);
        run(
                "insert into ack_commitment (tenant_id, ack_id, subject_ref, facts_jcs, salt_f, commit_f, commit_i) values (?, ?, ?, ?, ?, ?, ?)",
                company,
                id,
                subject,
                facts,
                saltF,
                commitF,
                commitI);
        run(
                "insert into ack_secret (tenant_id, ack_id, salt_i, identity_jcs) values (?, ?, ?, ?)",
                company,
                id,
                saltI,
                identity);
        run(
                "insert into acklog_pending (tenant_id, ack_id, queued_at, leaf_input) values (?, ?, ?, ?)",
                company,
                id,
                at.atOffset(ZoneOffset.UTC),
                Commitment.leafInput("policy-ack", policy.version().toString(), commitF, commitI));
        work(LogWork.KIND);
    }

    /** Shared with everybody who leaves the same note. */
    private void work(String kind) throws SQLException {
        run(
                "insert into tenant_work (tenant_id, kind, due_at) values (?, ?, now()) on conflict do nothing",
                company,
                kind);
        run("select kind from tenant_work where tenant_id = ? and kind = ? for key share", company, kind);
    }

    private void wall() throws SQLException {
        run("select set_config('app.tenant_id', ?, true)", company.toString());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
