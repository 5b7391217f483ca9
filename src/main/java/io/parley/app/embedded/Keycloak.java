package io.parley.app.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keycloak as a child process on our PostgreSQL; the realm is applied by the application, not imported here. */
final class Keycloak {
    static final String VERSION = "26.7.3";
    static final String DIRECTORY = "keycloak-" + VERSION;
    static final String BOOTSTRAP_CLIENT = "parley-bootstrap";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Organizations and step-up are on by default since 26; no feature needs naming. */
    private static final List<String> BUILD_ARGUMENTS = List.of("build", "--db=postgres", "--health-enabled=true");

    private final Home home;
    private final Path directory;
    private final Ports ports;
    private final Map<String, String> environment;
    private final Map<String, String> secrets;

    Keycloak(Home home, Ports ports, Map<String, String> inherited, Map<String, String> secrets) {
        this.home = home;
        this.directory = home.resolve(DIRECTORY);
        this.ports = ports;
        this.environment = cleaned(inherited);
        this.secrets = secrets;
        environment.put(
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** What Keycloak must learn without its command line, which every user of the machine can read. */
    static Map<String, String> secrets(String jdbcUrl, String databasePassword, String bootstrapSecret) {
        return Map.of(
                "KC_DB_URL", jdbcUrl,
                "KC_DB_USERNAME", Roles.KEYCLOAK,
                "KC_DB_PASSWORD", databasePassword,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", BOOTSTRAP_CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", bootstrapSecret);
    }

    boolean isPrepared() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(String.join(" ", BUILD_ARGUMENTS));
    }

    /** Unpacks and builds once; after an interruption from the beginning, since a half build looks like a whole one. */
    void prepare(Path download, Children children) throws IOException {
        if (isPrepared()) {
            return;
        }
        Archive.unpackTarGz(download, directory);
        Path output = home.log("keycloak-build.log");
        ServerProcess build = process(BUILD_ARGUMENTS, Map.of(), output);
        children.start(build);
        if (build.waitFor(LIMIT) != 0) {
            throw new Refusal("Keycloak could not be prepared: " + Command.reason(output) + " (" + output + ")");
        }
        Files.writeString(marker(), String.join(" ", BUILD_ARGUMENTS));
    }

    /** Keycloak reads themes at start, so that a new Parley brings its own along. */
    void copyThemes(Path themes) throws IOException {
        if (!Files.isDirectory(themes)) {
            return;
        }
        Path target = directory.resolve("themes").resolve(themes.getFileName().toString());
        Archive.delete(target);
        try (Stream<Path> walk = Files.walk(themes)) {
            for (Path source : walk.toList()) {
                Path copy = target.resolve(themes.relativize(source).toString());
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Returns when it answers, which is some seconds after it says "started". */
    void start(String authUrl, Children children) throws IOException {
        ServerProcess server = process(
                List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--hostname=" + authUrl,
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.keycloak(),
                        "--http-management-port=" + ports.keycloakManagement(),
                        "--cache=local",
                        // Our own polling would fill the log with "not ready yet".
                        "--log-level=INFO,io.smallrye.health:WARN",
                        // Rotated by Keycloak itself: five files of 10 MB.
                        "--log=file",
                        "--log-file=" + home.log("keycloak.log")),
                secrets,
                home.log("keycloak-console.log"));
        children.start(server);
        Instant end = Instant.now().plus(LIMIT);
        while (!isReady()) {
            server.remember();
            if (!server.isAlive() || Instant.now().isAfter(end)) {
                throw new Refusal("Keycloak " + (server.isAlive() ? "is not ready" : "ended") + ": " + reason()
                        + " (logs in " + home.resolve("logs") + ")");
            }
            Command.pause(Duration.ofMillis(250));
        }
        server.remember();
    }

    /** A Keycloak that outlived its launcher. */
    void stopLeftOver() {
        process(List.of(), Map.of(), home.log("keycloak-console.log")).stop();
    }

    private boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String reason() {
        Path log = home.log("keycloak.log");
        Path console = home.log("keycloak-console.log");
        String said = Command.reason(console);
        return said.equals("no message") ? Command.reason(log) : said;
    }

    private ServerProcess process(List<String> arguments, Map<String, String> secrets, Path output) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(secrets);
        String script = directory.resolve("bin/kc.sh").toString();
        List<String> command =
                Stream.concat(Stream.of(script), arguments.stream()).toList();
        return new ServerProcess(command, all, output, home.resolve("keycloak.pid"), directory.toString());
    }

    private Path marker() {
        return directory.resolve(".parley-built");
    }

    /** Keycloak is a Quarkus application too: what configures Parley (or a script) must not reach it. */
    private static Map<String, String> cleaned(Map<String, String> inherited) {
        Map<String, String> cleaned = new TreeMap<>(inherited);
        cleaned.keySet()
                .removeIf(name -> name.startsWith("KC_")
                        || name.startsWith("QUARKUS_")
                        || name.startsWith("PARLEY_")
                        || name.startsWith("JAVA_OPTS")
                        || name.startsWith("DEBUG")
                        || name.equals("PRINT_ENV"));
        return cleaned;
    }
}
