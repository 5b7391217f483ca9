package io.parley.e2e;

import com.sun.net.httpserver.HttpServer;
import io.parley.app.embedded.Postgres;
import io.parley.app.embedded.Roles;
import io.parley.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged application over a PostgreSQL of an operator's own, as docs/operations.md describes it, so that both can be
 * killed and started in seconds. Only who signs in is another: an identity provider of the test's own that serves its public key.
 */
final class KilledProduct implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "application";

    final Path home = Product.freshHome();
    private final int port = Product.freePort();
    private final int managementPort = Product.freePort();
    private final Postgres postgres;
    private final HttpServer identityProvider;
    private Process application;

    /** {@code options}: settings of PostgreSQL; only the control gives up durability. */
    KilledProduct(Map<String, String> options) throws IOException, SQLException {
        var embedded = Path.of(System.getProperty("parley.embedded.dir", "target/embedded"));
        postgres = new Postgres(
                embedded.resolve("postgres.jar"), home.resolve("postgres"), Product.freePort(), options, "superuser");
        postgres.start();
        new Roles(postgres).create(PASSWORD, PASSWORD);
        Files.write(home.resolve("kek"), new byte[32]);
        identityProvider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identityProvider.createContext("/", exchange -> {
            var keys = Tokens.publicKeys().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        identityProvider.start();
        startApplication();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Past the wall, to look at what is there. */
    Connection database() throws SQLException {
        return postgres.superuser(Roles.DATABASE);
    }

    /** SIGKILL for all processes of both, in one order or the other; {@code pauseMillis} lets the second notice the first. */
    void kill(boolean databaseFirst, int pauseMillis) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(postgres.pid()).orElseThrow();
        var database = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(ProcessHandle::pid)
                .toList();
        var orders = databaseFirst
                ? List.of(database, List.of(application.pid()))
                : List.of(List.of(application.pid()), database);
        for (var processes : orders) {
            var command = new ArrayList<>(List.of("kill", "-KILL"));
            processes.forEach(pid -> command.add(Long.toString(pid)));
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            Product.sleep(pauseMillis);
        }
        application.waitFor();
    }

    void restart() throws IOException {
        postgres.start();
        startApplication();
    }

    private void startApplication() throws IOException {
        var output = home.resolve("application.log");
        // quickly rather than well compiled: each of these processes lives some seconds
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-jar",
                        Path.of(System.getProperty("parley.build.dir", "target"), "quarkus-app", "quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment());
        application = builder.start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!application.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("Did not start:\n" + Files.readString(output));
            }
            Product.sleep(50);
        }
    }

    private Map<String, String> environment() {
        var issuer = "http://localhost:" + identityProvider.getAddress().getPort() + "/realms/parley";
        return Map.ofEntries(
                Map.entry("PARLEY_PORT", "" + port),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "" + managementPort),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(Roles.DATABASE)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", Roles.APPLICATION),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", PASSWORD),
                Map.entry("QUARKUS_FLYWAY_USERNAME", Roles.MIGRATOR),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", PASSWORD),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", issuer),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", "nobody signs in to pages here"),
                Map.entry("QUARKUS_OIDC_API_TOKEN_ISSUER", Tokens.ISSUER),
                Map.entry("PARLEY_FEEDS_ASKED", home.resolve("feeds/asked").toString()),
                Map.entry("PARLEY_KEK_FILE", home.resolve("kek").toString()),
                Map.entry("PARLEY_CHECKPOINTS", home.resolve("checkpoints").toString()));
    }

    private boolean answers() {
        try {
            var page =
                    HttpRequest.newBuilder(URI.create(url() + "/api/openapi")).build();
            return HttpClient.newHttpClient()
                            .send(page, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() throws InterruptedException {
        application.destroyForcibly().waitFor();
        postgres.stop();
        identityProvider.stop(0);
    }
}
