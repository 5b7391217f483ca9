package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is erased: no table names them any more, the log is whole, and nobody can change an entry that can still be proven. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasureTest {
    private static final String NAME = "Zoë \"Quince\" O'Example (ext.)";

    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Sequencer sequencer;

    @Inject
    Fsck fsck;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Test
    void noTableNamesWhoWasErasedAndTheLogIsWhole() throws Exception {
        var company = companies.fresh();
        var policy = answers.publish(company);
        var zoe = company.person("employee");
        var mail = "employee@" + company.alias() + ".example";
        tenant.inTransaction(
                company.id(),
                () -> database.createQuery("update Person set name = ?2 where id = ?1")
                        .setParameter(1, zoe)
                        .setParameter(2, NAME)
                        .executeUpdate());
        answers.acknowledge(company, policy.version(), zoe);
        var admin = company.as("tenant-admin");
        var path = "/people/" + zoe;
        var early = admin.post(path, path + "/erasure", Map.of());
        assertThat(early.statusCode()).as("still works here").isEqualTo(422);
        admin.post(path, path + "/deactivation", Map.of());
        sequencer.run(company.id());
        assertThat(naming(company, "Quince")).contains("person", "ack_secret", "audit_entry", "outbox_mail");

        assertThat(admin.post(path, path + "/erasure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.post(path, path + "/erasure", Map.of()).statusCode()).isEqualTo(303);
        assertThat(naming(company, "Quince")).isEmpty();
        assertThat(naming(company, mail)).isEmpty();
        sequencer.run(company.id());
        assertThat(fsck.run(company.id())).isEmpty();
        assertThat(company.as("compliance-officer").page("/audit").text()).contains("Person erased");
        assertThat(company.as("manager").post(path, path + "/erasure", Map.of()).statusCode())
                .isIn(400, 403);
    }

    @Test
    void anActThatWasChangedBehindItsBackIsFound() throws Exception {
        var company = companies.fresh();
        answers.publish(company);
        var path = "/people/" + company.person("employee");
        company.as("tenant-admin").post(path, path + "/deactivation", Map.of());
        sequencer.run(company.id());
        assertThat(fsck.run(company.id())).isEmpty();
        for (var edit : List.of(
                "update audit_entry set actor = 'Somebody else' where tenant_id = '%s'",
                "update audit_entry set details = '{}' where tenant_id = '%s'",
                "delete from audit_entry where tenant_id = '%s'",
                "update audit_commitment set commit_e = sha256(commit_e) where tenant_id = '%s'",
                "delete from audit_commitment where tenant_id = '%s'")) {
            var table = edit.replaceFirst("(?s)^(update|delete from) (\\w+).*", "$2");
            try (var superuser = PostgresForTests.running().superuser("parley");
                    var statement = superuser.createStatement()) {
                statement.execute("create temporary table kept as select * from " + table + " where tenant_id = '"
                        + company.id() + "'");
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate(edit.formatted(company.id())))
                        .isPositive();
                assertThat(fsck.run(company.id())).as(edit).isNotEmpty();
                statement.execute("delete from " + table + " where tenant_id = '" + company.id() + "'");
                statement.execute("insert into " + table + " select * from kept");
                statement.execute("set session_replication_role = origin");
                statement.execute("drop table kept");
            }
        }
        assertThat(fsck.run(company.id())).isEmpty();
    }

    /** Tables of the company in which some row has this text. */
    private static List<String> naming(Company company, String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            var tables = new ArrayList<String>();
            try (var row = statement.executeQuery(
                    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (var table : tables) {
                try (var row = statement.executeQuery("select count(*) from " + table + " t where tenant_id = '"
                        + company.id() + "' and strpos(lower(cast(t as text)), lower('" + text + "')) > 0")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
