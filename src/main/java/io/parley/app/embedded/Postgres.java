package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A PostgreSQL server of our own in a data directory; binaries are unpacked beside it. Durable unless options say otherwise. */
public final class Postgres implements Child {
    /** As in pom.xml; names the directory of the binaries. */
    static final String VERSION = "18.6.0";

    private static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final PostgresPrograms programs;
    private final Path data;
    private final Path logs;
    private final int port;
    private final PostgresSettings settings;
    private final String superuserPassword;

    /** @param options settings of postgresql.conf that replace ours; only tests give up durability */
    public Postgres(Path binariesJar, Path data, int port, Map<String, String> options, String superuserPassword) {
        this.data = data.toAbsolutePath().normalize();
        this.programs = new PostgresPrograms(binariesJar, this.data.resolveSibling("postgres-" + VERSION));
        this.logs = this.data.resolveSibling("logs");
        this.port = port;
        this.settings = new PostgresSettings(port, Map.copyOf(options));
        this.superuserPassword = superuserPassword;
    }

    /** Also after any kind of end: a server left running is stopped first, an unfinished first start is redone. */
    @Override
    public void start() throws IOException {
        Home.createPrivate(Objects.requireNonNull(data.getParent()));
        Home.createPrivate(logs);
        programs.unpackOnce();
        if (!Files.exists(data)) {
            initialize();
        }
        refuseOtherVersion();
        stopLeftOver();
        launch();
        assertDurable();
    }

    @Override
    public void stop() {
        try {
            if (isRunning() && control("stop", "-m", "fast") != 0) {
                control("stop", "-m", "immediate");
            }
        } catch (IOException failure) {
            System.err.println("PostgreSQL did not stop: " + failure.getMessage());
        }
    }

    /** Without a user: one inside the address would win over the configured role and switch row-level security off. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Of the postmaster; the processes of its sessions are its children. */
    public long pid() throws IOException {
        return PostmasterPid.of(pidFile()).pid();
    }

    public Connection superuser(String database) throws SQLException {
        return connection(database, "postgres", superuserPassword);
    }

    public Connection connection(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // Not by DriverManager: it only sees drivers of the class path, and the packaged application has its own
        // loader.
        return Objects.requireNonNull(new org.postgresql.Driver().connect(jdbcUrl(database), properties));
    }

    /** Stops a server that outlived its launcher. Whatever else has its process number is left alone. */
    void stopLeftOver() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        programs.unpackOnce();
        PostmasterPid leftOver = PostmasterPid.of(pidFile());
        if (leftOver.serves(data)) {
            stop();
        } else if (!leftOver.waitUntilReaped(Duration.ofSeconds(20))) {
            // A number given to someone else since, say after a reboot: PostgreSQL would refuse to start beside it.
            Files.deleteIfExists(pidFile());
        }
    }

    /** In a directory of another name first, so that an interrupted one is never taken for a database. */
    private void initialize() throws IOException {
        Path partial = data.resolveSibling(data.getFileName() + ".partial");
        Path password = data.resolveSibling(data.getFileName() + ".password");
        Path log = logs.resolve("postgres-initdb.log");
        Archive.delete(partial);
        Secrets.writePrivate(password, superuserPassword);
        try {
            String locale = System.getProperty("os.name").startsWith("Mac") ? "C" : "C.UTF-8";
            // The builtin provider sorts alike on every system, so that indexes survive its upgrades.
            int exit = programs.run(
                    log,
                    "initdb",
                    "-A",
                    "scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=" + locale,
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "-U",
                    "postgres",
                    "--pwfile=" + password,
                    "-D",
                    partial.toString());
            if (exit != 0) {
                throw new Refusal("PostgreSQL could not create its data: " + reason(log));
            }
            Files.move(partial, data);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void launch() throws IOException {
        Path log = logs.resolve("postgres-start.log");
        for (int attempt = 1; ; attempt++) {
            if (control("start", "-l", log.toString(), "-o", settings.arguments()) == 0) {
                return;
            }
            String reason = reason(log);
            // Sessions of a killed server end a moment after it and hold its shared memory until then.
            if (attempt == 10 || !reason.contains("shared memory") && !reason.contains("lock file")) {
                throw new Refusal("PostgreSQL did not start: " + reason);
            }
            Command.pause(Duration.ofSeconds(1));
            Files.deleteIfExists(log);
        }
    }

    private void assertDurable() throws IOException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : PostgresSettings.DURABLE) {
                try (ResultSet result = statement.executeQuery("show " + name)) {
                    result.next();
                    settings.refuseOther(name, result.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new Refusal("PostgreSQL does not answer: " + failure.getMessage(), failure);
        }
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new Refusal(data + " was written by PostgreSQL " + version + "; this Parley runs " + MAJOR);
        }
    }

    private int control(String action, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(action, "-w", "-t", "60", "-D", data.toString()));
        all.addAll(List.of(arguments));
        return programs.run(logs.resolve("postgres-control.log"), "pg_ctl", all.toArray(String[]::new));
    }

    private boolean isRunning() throws IOException {
        return Files.exists(pidFile()) && PostmasterPid.of(pidFile()).serves(data);
    }

    private String reason(Path log) {
        return Command.reason(log) + " (logs in " + logs + ")";
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
