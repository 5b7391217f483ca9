package io.parley.gates;

import io.parley.app.embedded.Roles;
import io.parley.testing.PostgresForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** A database of a test's own on the tests' server, with the product's roles and rights and nothing in it yet. */
public final class ScratchDatabase {
    private final String name;

    private ScratchDatabase(String name) {
        this.name = name;
    }

    public static ScratchDatabase create(String name) throws SQLException, IOException {
        new PostgresForTests().start();
        try (var superuser = PostgresForTests.running().superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner parley_owner");
        }
        var scratch = new ScratchDatabase(name);
        try (var superuser = scratch.superuser();
                var statement = superuser.createStatement();
                var rights = Roles.class.getResourceAsStream("rights.sql")) {
            statement.execute(new String(rights.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("database parley ", "database " + name + " "));
            superuser.commit();
        }
        return scratch;
    }

    public static ScratchDatabase migrated(String name) throws SQLException, IOException {
        var scratch = create(name);
        scratch.flyway().migrate();
        return scratch;
    }

    public Flyway flyway() {
        return Flyway.configure()
                .dataSource(PostgresForTests.running().jdbcUrl(name), Roles.MIGRATOR, "migrator")
                .initSql("set role parley_owner")
                .load();
    }

    /** In a transaction, which is rolled back by closing. */
    public Connection superuser() throws SQLException {
        return inTransaction(PostgresForTests.running().superuser(name));
    }

    public Connection application() throws SQLException {
        return inTransaction(PostgresForTests.running().connection(name, Roles.APPLICATION, "application"));
    }

    private static Connection inTransaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }
}
