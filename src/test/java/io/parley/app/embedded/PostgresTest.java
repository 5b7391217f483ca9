package io.parley.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final String MIGRATOR_PASSWORD = "it's the migrator";
    private static final String APPLICATION_PASSWORD = "application";

    @TempDir
    static Path home;

    private static Postgres postgres;

    @BeforeAll
    static void start() throws Exception {
        // What an interrupted first start leaves must not be taken for a database.
        Files.createDirectories(home.resolve("postgres.partial/base"));
        postgres = TestServers.postgres(home, Map.of());
        postgres.start();
        new Roles(postgres).create(MIGRATOR_PASSWORD, APPLICATION_PASSWORD);
        new Roles(postgres).createKeycloak("keycloak");
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void dataSurviveARestart() throws Exception {
        try (Connection migrator = migrator()) {
            run(migrator, "create table kept (id int primary key)", "insert into kept values (7)");
        }

        postgres.stop();
        assertThatThrownBy(() -> postgres.superuser("parley")).isInstanceOf(SQLException.class);
        postgres.start();

        assertThat(query("select id from kept")).containsExactly("7");
    }

    @Test
    void serverLeftByAKilledLauncherIsStoppedFirst() throws Exception {
        long left = postgres.pid();

        postgres.start();

        assertThat(postgres.pid()).isNotEqualTo(left);
    }

    @Test
    void strangerWithTheProcessNumberIsLeftAlone() throws Exception {
        postgres.stop();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + home + "\n0\n");

            postgres.start();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void durableUnlessAskedOtherwise() throws Exception {
        assertThat(query("show fsync")).containsExactly("on");
        assertThat(query("show synchronous_commit")).containsExactly("on");
        assertThat(query("show data_checksums")).containsExactly("on");
        assertThat(query("select upper('žluťoučký')")).containsExactly("ŽLUŤOUČKÝ");
    }

    @Test
    void noRoleOfOursIsPrivileged() throws Exception {
        assertThat(query("select rolname from pg_roles where rolname like any (array['parley%', 'app_rw', 'keycloak'])"
                        + " and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)"))
                .containsExactlyInAnyOrder("parley_owner", "app_rw", "parley_migrator", "parley_app", "keycloak");
        assertThat(query("select rolname from pg_roles where rolcanlogin and rolname !~ '^(pg_|postgres)'"))
                .containsExactlyInAnyOrder("parley_migrator", "parley_app", "keycloak");
    }

    @Test
    void applicationCreatesNothingAndSeesOnlyItsDatabase() throws Exception {
        try (Connection application = application("parley")) {
            assertDenied(application, "create table mine (id int)");
            assertDenied(application, "create temporary table mine (id int)");
            assertDenied(application, "create schema mine");
            assertDenied(application, "set role parley_owner");
        }
        assertThatThrownBy(() -> application("keycloak")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> application("postgres")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> postgres.connection("parley", Roles.APPLICATION, "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void migratorWorksAsTheOwnerOnly() throws Exception {
        try (Connection migrator = postgres.connection("parley", Roles.MIGRATOR, MIGRATOR_PASSWORD)) {
            assertDenied(migrator, "create table forgotten (id int)");
        }
        try (Connection migrator = migrator()) {
            run(migrator, "create schema app", "create table app.owned (id int)");
        }
        assertThat(query("select tableowner from pg_tables where tablename = 'owned'"))
                .containsExactly("parley_owner");
    }

    @Test
    void rolesAreCreatedOnce() throws Exception {
        new Roles(postgres).create(MIGRATOR_PASSWORD, APPLICATION_PASSWORD);
        new Roles(postgres).createKeycloak("keycloak");

        try (Connection application = application("parley")) {
            assertThat(application.isValid(1)).isTrue();
        }
    }

    private static Connection migrator() throws SQLException {
        Connection connection = postgres.connection("parley", Roles.MIGRATOR, MIGRATOR_PASSWORD);
        run(connection, "set role parley_owner");
        return connection;
    }

    private static Connection application(String database) throws SQLException {
        return postgres.connection(database, Roles.APPLICATION, APPLICATION_PASSWORD);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = postgres.superuser("parley");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
