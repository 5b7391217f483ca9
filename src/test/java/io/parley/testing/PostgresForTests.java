package io.parley.testing;

import io.parley.app.embedded.Postgres;
import io.parley.app.embedded.Roles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The product's own embedded PostgreSQL with the product's own roles, only faster and forgetful; one for all test classes. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    /** Measurements keep what they write, as the product does. */
    private static final Map<String, String> FORGETFUL = Boolean.getBoolean("parley.bench.durable")
            ? Map.of()
            : Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private static Postgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            if (postgres == null) {
                var home = Files.createTempDirectory(buildDirectory(), "postgres-tests-");
                var started = new Postgres(
                        Path.of(System.getProperty("parley.embedded.dir", "target/embedded"), "postgres.jar"),
                        home.resolve("data"),
                        freePort(),
                        FORGETFUL,
                        "superuser");
                started.start();
                new Roles(started).create("migrator", "application");
                Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
                postgres = started;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        var settings = new LinkedHashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(Roles.DATABASE));
        settings.put("quarkus.datasource.username", Roles.APPLICATION);
        settings.put("quarkus.datasource.password", "application");
        settings.put("quarkus.flyway.username", Roles.MIGRATOR);
        settings.put("quarkus.flyway.password", "migrator");
        settings.put(
                "parley.test.public-key",
                Base64.getEncoder().encodeToString(Tokens.KEYS.getPublic().getEncoded()));
        settings.put("parley.kek-file", keyEncryptionKey());
        return settings;
    }

    /** What wraps companies' signing keys: one of the tests' own. */
    private static String keyEncryptionKey() {
        try {
            var file = buildDirectory().resolve("kek-of-tests").toAbsolutePath();
            Files.write(file, new byte[32]);
            return file.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {} // the next test class uses it too; it ends with the process

    /** For tests that look at the database from outside the wall, or plant faults in it. */
    public static Postgres running() {
        return postgres;
    }

    private static Path buildDirectory() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("parley.build.dir", "target")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
