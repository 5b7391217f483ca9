package io.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.gates.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fresh database becomes ours in one go, a second go finds nothing to do, and the application may not touch what it built. */
class MigrationTest {
    @Test
    void migratingTwiceIsMigratingOnce() throws Exception {
        var database = ScratchDatabase.create("migrations");
        var first = database.flyway().migrate();
        assertThat(first.success).isTrue();
        assertThat(first.migrationsExecuted).isGreaterThanOrEqualTo(7);
        assertThat(database.flyway().migrate().migrationsExecuted).isZero();
        assertThat(database.flyway().validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void theApplicationCannotChangeTheSchema() throws Exception {
        var database = ScratchDatabase.migrated("migrations_rights");
        refused(database, "create table mine (id int)");
        refused(database, "create table app.mine (id int)");
        refused(database, "create schema mine");
        refused(database, "create temporary table person (id int)");
        for (var table : tables(database)) {
            refused(database, "truncate " + table);
            refused(database, "drop table " + table);
            refused(database, "alter table " + table + " disable row level security");
        }
        refused(database, "drop policy tenant_wall on person");
        refused(database, "alter function app.tenant() volatile");
        refused(database, "call app.wall('person')");
        refused(database, "set role parley_owner");
        refused(database, "select * from flyway_schema_history");
        refused(database, "copy person from program 'true'");
    }

    @Test
    void theAuditLogOnlyGrows() throws Exception {
        var database = ScratchDatabase.migrated("migrations_audit");
        refused(database, "update audit_entry set kind = 'another'");
        refused(database, "delete from audit_entry");
        try (var application = database.application();
                var statement = application.createStatement()) {
            statement.execute("select set_config('app.tenant_id', gen_random_uuid()::text, true)");
            assertThat(statement.executeUpdate("""
                            insert into audit_entry (tenant_id, id, at, actor, kind, subject_id, details)
                            values (app.tenant(), gen_random_uuid(), now(), 'x', 'x', gen_random_uuid(), '{}')
                            """)).isOne();
            assertThatThrownBy(() -> statement.execute("update audit_entry set actor = 'nobody'"))
                    .as("a name can be erased, not replaced")
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private static void refused(ScratchDatabase database, String sql) throws SQLException {
        try (var application = database.application();
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
        }
    }

    private static List<String> tables(ScratchDatabase database) throws SQLException {
        try (var superuser = database.superuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertThat(names).contains("person", "audit_entry", "tenant");
            return names;
        }
    }
}
