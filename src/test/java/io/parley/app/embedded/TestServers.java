package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Servers of tests, from the files that the build downloaded. */
final class TestServers {
    private TestServers() {}

    static Postgres postgres(Path home, Map<String, String> options) throws IOException {
        Path embedded = Path.of(System.getProperty("parley.embedded.dir", "target/embedded"));
        int port = Ports.keptIn(home.resolve("ports")).postgres();
        return new Postgres(embedded.resolve("postgres.jar"), home.resolve("postgres"), port, options, "superuser");
    }
}
