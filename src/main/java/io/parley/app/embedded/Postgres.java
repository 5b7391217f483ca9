package io.parley.app.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A PostgreSQL server of our own in a data directory; binaries are unpacked beside it. Durable unless options say otherwise. */
public final class Postgres implements Child {
    /** As in pom.xml; names the directory of the binaries. */
    static final String VERSION = "18.6.0";

    private static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path binariesJar;
    private final Path binaries;
    private final Path data;
    private final Path logs;
    private final int port;
    private final Map<String, String> options;
    private final String superuserPassword;

    /** @param options settings of postgresql.conf that replace ours; only tests give up durability */
    public Postgres(
            Path binariesJar, Path data, int port, Map<String, String> options, String superuserPassword) {
        this.binariesJar = binariesJar;
        this.data = data.toAbsolutePath().normalize();
        this.binaries = this.data.resolveSibling("postgres-" + VERSION);
        this.logs = this.data.resolveSibling("logs");
        this.port = port;
        this.options = Map.copyOf(options);
        this.superuserPassword = superuserPassword;
    }

    /** Also after any kind of end: a server left running is stopped first, an unfinished first start is redone. */
    @Override
    public void start() throws IOException {
        Home.createPrivate(data.getParent());
        Home.createPrivate(logs);
        if (!Files.exists(binaries)) {
            Archive.unpackTxzOf(binariesJar, binaries);
        }
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
            if (Files.exists(pidFile()) && control("stop", "-m", "fast") != 0) {
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
        // Not by DriverManager: it only sees drivers of the class path, and the packaged application has its own loader.
        return new org.postgresql.Driver().connect(jdbcUrl(database), properties);
    }

    /** Stops a server that outlived its launcher. Whatever else has its process number is left alone. */
    void stopLeftOver() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
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
            int exit = run(log, "initdb", "-A", "scram-sha-256", "--data-checksums", "--encoding=UTF8",
                    "--locale=" + locale, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-U", "postgres",
                    "--pwfile=" + password, "-D", partial.toString());
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
            if (control("start", "-l", log.toString(), "-o", arguments()) == 0) {
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

    /** On the command line, where no ALTER SYSTEM can weaken them. */
    private String arguments() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "120");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // Seven files, one a weekday, each emptied when its day comes again.
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../logs");
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_size", "0");
        DURABLE.forEach(name -> settings.put(name, "on"));
        settings.putAll(options);
        StringBuilder arguments = new StringBuilder();
        settings.forEach((name, value) -> arguments.append("-c '").append(name).append('=').append(value).append("' "));
        return arguments.toString();
    }

    private void assertDurable() throws IOException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : DURABLE) {
                try (ResultSet result = statement.executeQuery("show " + name)) {
                    result.next();
                    if (!result.getString(1).equals(options.getOrDefault(name, "on"))) {
                        throw new Refusal("PostgreSQL runs with " + name + "=" + result.getString(1));
                    }
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
        return run(logs.resolve("postgres-control.log"), "pg_ctl", all.toArray(String[]::new));
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody, on its own files. */
    private int run(Path log, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        int exit = Command.run(command, log, LIMIT);
        if (exit != 0 && reason(log).contains("unshare")) {
            throw new Refusal("PostgreSQL does not run as root and this system forbids `unshare -U`; run Parley as an"
                    + " ordinary user");
        }
        return exit;
    }

    private String reason(Path log) {
        return Command.reason(log) + " (logs in " + logs + ")";
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
