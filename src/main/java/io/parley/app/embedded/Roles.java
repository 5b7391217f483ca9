package io.parley.app.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database roles of Parley and Keycloak and what they may do. Idempotent; the SQL is in two files for operators. */
public final class Roles {
    public static final String DATABASE = "parley";
    public static final String MIGRATOR = "parley_migrator";
    public static final String APPLICATION = "parley_app";
    static final String KEYCLOAK = "keycloak";

    private final Postgres postgres;

    public Roles(Postgres postgres) {
        this.postgres = postgres;
    }

    /** The roles, and the database {@code parley} that only they may enter. */
    public void create(String migratorPassword, String applicationPassword) throws SQLException, IOException {
        Map<String, String> passwords = Map.of(
                "PARLEY_MIGRATOR_PASSWORD", migratorPassword, "PARLEY_APPLICATION_PASSWORD", applicationPassword);
        try (Connection connection = postgres.superuser("postgres")) {
            execute(connection, filled(resource("roles.sql"), passwords));
            createDatabase(connection, DATABASE, "parley_owner");
            execute(connection, "revoke all on database postgres, template1 from public");
        }
        try (Connection connection = postgres.superuser(DATABASE)) {
            execute(connection, resource("rights.sql"));
        }
    }

    /** Keycloak's role owns its own database and sees nothing of ours. */
    public void createKeycloak(String password) throws SQLException {
        try (Connection connection = postgres.superuser("postgres")) {
            if (!exists(connection, "select from pg_roles where rolname = ?", KEYCLOAK)) {
                execute(connection, "create role keycloak");
            }
            execute(
                    connection,
                    "alter role keycloak login nosuperuser nobypassrls nocreatedb nocreaterole password "
                            + literal(password));
            createDatabase(connection, KEYCLOAK, KEYCLOAK);
            execute(connection, "revoke all on database keycloak from public");
        }
    }

    private static void createDatabase(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A failing statement is logged with its text, and ours hold passwords.
            statement.execute("set log_min_error_statement = 'panic'");
            statement.execute(sql);
        }
    }

    private static String filled(String sql, Map<String, String> passwords) {
        String filled = sql;
        for (Map.Entry<String, String> password : passwords.entrySet()) {
            filled = filled.replace("'${" + password.getKey() + "}'", literal(password.getValue()));
        }
        return filled;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Roles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
