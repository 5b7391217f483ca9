package io.parley.app.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the build puts beside the application: PostgreSQL's binaries, Keycloak and its theme. */
record EmbeddedFiles(Path directory) {
    /** Throws {@link Refusal} when the build has not put them there. */
    static EmbeddedFiles find(Settings settings) {
        String given = settings.given("PARLEY_EMBEDDED_DIR");
        EmbeddedFiles files = new EmbeddedFiles(given == null ? besideApplication() : Path.of(given));
        if (!Files.exists(files.postgres()) || !Files.exists(files.keycloak())) {
            throw new Refusal("PostgreSQL or Keycloak is missing in "
                    + files.directory.toAbsolutePath().normalize()
                    + "; build them with `make build`, or set " + Settings.DATASOURCE + " and "
                    + Settings.IDENTITY_PROVIDER + " to use your own");
        }
        return files;
    }

    Path postgres() {
        return directory.resolve("postgres.jar");
    }

    Path keycloak() {
        return directory.resolve("keycloak.tar.gz");
    }

    Path themes() {
        return directory.resolve("themes").resolve("parley");
    }

    /** {@code java -jar target/quarkus-app/quarkus-run.jar} makes that jar the class path; otherwise the work directory. */
    private static Path besideApplication() {
        Path jar = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        if (jar.endsWith("quarkus-app/quarkus-run.jar")) {
            return Objects.requireNonNull(jar.getParent()).resolveSibling("embedded");
        }
        // Dev mode runs inside target.
        return Files.isDirectory(Path.of("embedded")) ? Path.of("embedded") : Path.of("target", "embedded");
    }
}
