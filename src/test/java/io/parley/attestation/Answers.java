package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.EventRecorded;
import io.parley.policies.PolicyAcknowledged;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Commitment;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies and answers to them, as the tables of the policies feature hold them, with the event that tells of each. */
@ApplicationScoped
class Answers {
    static final String BODY = "# Messengers\n\nUse the company's own.\n";
    static final String STATEMENT = "I have read this and will follow it.";

    record Published(UUID policy, UUID version) {}

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Event<PolicyAcknowledged> acknowledged;
    private final Event<EventRecorded> recorded;
    private final Clock clock;

    Answers(
            EntityManager database,
            CurrentTenant tenant,
            Event<PolicyAcknowledged> acknowledged,
            Event<EventRecorded> recorded,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.acknowledged = acknowledged;
        this.recorded = recorded;
        this.clock = clock;
    }

    Published publish(Company company) {
        return tenant.inTransaction(company.id(), () -> {
            var published = new Published(UUID.randomUUID(), UUID.randomUUID());
            var author = company.person("policy-author");
            run(
                    "insert into policy (tenant_id, id, created_by, created_at) values (?1, ?2, ?3, ?4)",
                    company.id(),
                    published.policy,
                    author,
                    clock.instant());
            run(
                    """
                    insert into policy_version (tenant_id, id, policy_id, number, state, title, language, change_class, body,
                      statement, content_sha256, statement_sha256, tools, authors, created_at, approved_by, approved_on,
                      approved_at, published_at)
                    values (?1, ?2, ?3, 1, 'PUBLISHED', 'Messengers', 'en', 'MATERIAL', ?4, ?5, ?6, ?7, '{}', '{}', ?8, ?9,
                      cast(?8 as date), ?8, ?8)""",
                    company.id(),
                    published.version,
                    published.policy,
                    BODY,
                    STATEMENT,
                    Text.hex(Merkle.sha256(BODY)),
                    Text.hex(Merkle.sha256(STATEMENT)),
                    clock.instant(),
                    company.person("approver"));
            return published;
        });
    }

    /** A second version that clarifies the first; the number tells them apart, the text is the same. */
    Published clarify(Company company, Published first) {
        var second = new Published(first.policy, UUID.randomUUID());
        tenant.inTransaction(company.id(), () -> {
            run(
                    "update policy_version set state = 'SUPERSEDED', ended_at = ?1 where id = ?2",
                    clock.instant(),
                    first.version);
            run("""
                    insert into policy_version (tenant_id, id, policy_id, number, state, title, language, change_class, body, statement,
                      content_sha256, statement_sha256, tools, authors, created_at, approved_by, approved_on, approved_at, published_at)
                    select tenant_id, ?1, policy_id, 2, 'PUBLISHED', title, language, 'CLARIFICATION', body, statement, content_sha256,
                      statement_sha256, tools, authors, created_at, approved_by, approved_on, approved_at, ?2
                    from policy_version where id = ?3""", second.version, clock.instant(), first.version);
            return true;
        });
        return second;
    }

    /** Forgets what was done when the company was made and waits for the log, so that the next answer is the log's first leaf. */
    void quiet(Company company) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : List.of("acklog_pending", "audit_secret", "audit_commitment")) {
                statement.execute("delete from " + table + " where tenant_id = '" + company.id() + "'");
            }
        }
    }

    UUID acknowledge(Company company, UUID version, UUID person) {
        return answer(company, version, person, "policy-ack", "acknowledged", null);
    }

    UUID answer(Company company, UUID version, UUID person, String kind, String choice, @Nullable UUID supersedes) {
        return tenant.inTransaction(
                company.id(), () -> inTransaction(company, version, person, kind, choice, supersedes));
    }

    UUID inTransaction(
            Company company, UUID version, UUID person, String kind, String choice, @Nullable UUID supersedes) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        run(
                """
                insert into ack (tenant_id, id, policy_version_id, person_id, choice, reason, content_sha256, statement_sha256,
                  acted_at, via, supersedes, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, 'Because', ?6, ?7, ?8, 'web', cast(?9 as uuid), ?4)""",
                company.id(),
                id,
                version,
                person,
                choice,
                Text.hex(Merkle.sha256(BODY)),
                Text.hex(Merkle.sha256(STATEMENT)),
                now,
                supersedes);
        acknowledged.fire(new PolicyAcknowledged(
                id,
                version,
                person,
                kind,
                choice,
                Text.hex(Merkle.sha256(BODY)),
                Text.hex(Merkle.sha256(STATEMENT)),
                now,
                "web",
                supersedes));
        return id;
    }

    /** As many people more, each with an answer. */
    void crowd(Company company, UUID version, int people) {
        tenant.inTransaction(company.id(), () -> {
            for (int i = 0; i < people; i++) {
                var person = UUID.randomUUID();
                run("""
                        insert into person (tenant_id, id, number, name, mail, type, language, zone, work_starts, work_ends,
                          active, created_at) values (?1, ?2, ?3, ?4, ?5, 'EMPLOYEE', 'en', 'UTC', '09:00', '17:00', true, ?6)""", company.id(), person, "C-" + person, "Crowd " + i, person + "@crowd.example", clock.instant());
                inTransaction(company, version, person, "policy-ack", "acknowledged", null);
            }
            return true;
        });
    }

    /** An act of administration of that moment, as the audit log writes it down and tells of it. */
    UUID act(Company company, Instant at) {
        return tenant.inTransaction(company.id(), () -> {
            var id = UUID.randomUUID();
            run("""
                    insert into audit_entry (tenant_id, id, at, actor, kind, subject_id, details)
                    values (?1, ?2, ?3, 'Parley', 'policy-published', ?2, '{}')""", company.id(), id, at);
            recorded.fire(new EventRecorded(id, at, null, "Parley", "policy-published", id, Map.of()));
            return id;
        });
    }

    /** All people of the company in whose transaction this is. */
    boolean erase() {
        run("delete from ack_secret where tenant_id = ?1", tenant.id());
        run("delete from ack_subject where tenant_id = ?1", tenant.id());
        return true;
    }

    private void run(String sql, @Nullable Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    /** A yes becomes a no with its commitment and its leaf made anew: alone it looks right, only the signed tree does not hold it. */
    void forgeTheSecond(Company company) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try (var row = statement.executeQuery("""
                            select l.idx, c.ack_id, c.facts_jcs, c.salt_f, c.commit_i, a.policy_version_id from acklog_leaf l
                              join ack_commitment c on c.tenant_id = l.tenant_id and c.ack_id = l.ack_id
                              join ack a on a.tenant_id = l.tenant_id and a.id = l.ack_id
                            where l.tenant_id = '%s' order by l.idx offset 1 limit 1""".formatted(company.id()));
                    var commitment = superuser.prepareStatement(
                            "update ack_commitment set facts_jcs = ?, commit_f = ? where ack_id = ?");
                    var leaf = superuser.prepareStatement("update acklog_leaf set leaf_hash = ? where ack_id = ?")) {
                row.next();
                var facts = row.getString(3).replace("\"acknowledged\"", "\"declined\"");
                var commitF = Commitment.of(row.getBytes(4), facts);
                commitment.setString(1, facts);
                commitment.setBytes(2, commitF);
                commitment.setObject(3, row.getObject(2));
                leaf.setBytes(
                        1, Merkle.leaf(Commitment.leafInput("policy-ack", row.getString(6), commitF, row.getBytes(5))));
                leaf.setObject(2, row.getObject(2));
                assertThat(commitment.executeUpdate() + leaf.executeUpdate()).isEqualTo(2);
            }
        }
    }

    /** A yes becomes a no past the log, as whoever owns the database could; how many answers that changed. */
    int changeTheSecond(Company company) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            return statement.executeUpdate(
                    "update ack_commitment set facts_jcs = replace(facts_jcs, '\"acknowledged\"', '\"declined\"')"
                            + " where ack_id = (select ack_id from acklog_leaf where tenant_id = '"
                            + company.id() + "' and ack_id is not null order by idx offset 1 limit 1)");
        }
    }
}
