package io.parley.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path directory;

    @Test
    void unwritableHomeIsRefused() throws IOException {
        // A file where the directory should be stops root as well, whom permissions do not.
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> open(file.resolve("home")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not writable");
    }

    @Test
    void secondInstanceIsRefused() {
        open(directory.resolve("home"));

        assertThatThrownBy(() -> open(directory.resolve("home")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Another Parley is running");
    }

    @Test
    void withoutWritableHomeDirectoryTheWorkDirectoryServes() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(Home.choose(Settings.of(Map.of("HOME", file.resolve("none").toString()))))
                .isEqualTo(Path.of(".parley"));
        assertThat(Home.choose(Settings.of(Map.of("HOME", directory.toString()))))
                .isEqualTo(directory.resolve(".parley"));
    }

    @Test
    void secretsStayTheSameAndPrivate() throws IOException {
        Path place = directory.resolve("secrets");
        String secret = new Secrets(place).get("oidc-client");

        assertThat(new Secrets(place).get("oidc-client")).isEqualTo(secret).hasSize(43);
        assertThat(new Secrets(place).getOf32Characters("oidc-state")).hasSize(32);
        assertThat(permissions(place)).isEqualTo("rwx------");
        assertThat(permissions(place.resolve("oidc-client"))).isEqualTo("rw-------");
    }

    @Test
    void portsAreKept() throws IOException {
        Path file = directory.resolve("ports");
        Ports ports = Ports.keptIn(file);

        assertThat(Ports.keptIn(file)).isEqualTo(ports);
        assertThat(Set.of(ports.postgres(), ports.keycloak(), ports.keycloakManagement(), ports.management()))
                .hasSize(4);
    }

    @Test
    void busyPortIsNamed() throws IOException {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = foreign.getLocalPort();

            assertThatThrownBy(() -> Ports.refuseBusy("127.0.0.1", port))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("PARLEY_PORT");
            assertThatThrownBy(() -> new Ports(port, port, port, port).refuseBusy(directory.resolve("ports")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("postgres in " + directory.resolve("ports"));
        }
    }

    @Test
    void processOfAnotherStartTimeIsNotOurs() throws IOException {
        Path file = directory.resolve("child.pid");
        long self = ProcessHandle.current().pid();
        long start = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();

        Files.writeString(file, self + " " + start);
        assertThat(new ProcessFile(file, "java").running()).contains(ProcessHandle.current());
        assertThat(new ProcessFile(file, "/elsewhere/keycloak").running()).isEmpty();
        Files.writeString(file, self + " " + (start - 60_000));
        assertThat(new ProcessFile(file, "java").running()).isEmpty();
    }

    private static Home open(Path home) {
        return Home.open(Settings.of(Map.of("PARLEY_HOME", home.toString())));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
