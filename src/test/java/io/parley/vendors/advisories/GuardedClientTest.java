package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server that means it badly. */
class GuardedClientTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/same", exchange -> {
            boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            send(exchange, known ? 304 : 200, known ? "" : "{}");
        });
        server.createContext("/large", exchange -> send(exchange, 200, "x".repeat(3 << 20)));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException e) {
                exchange.close();
            }
        });
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://metadata.internal/secret");
            send(exchange, 302, "");
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            send(exchange, 302, "");
        });
        server.createContext("/there", exchange -> {
            exchange.getResponseHeaders().add("Location", "/same");
            send(exchange, 302, "");
        });
        server.start();
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSameIsNotFetchedTwice() throws Exception {
        var first = client().fetch(address.resolve("/same"), null, null, file());
        assertThat(first).isEqualTo(new GuardedClient.Answer(true, "\"one\"", null));
        assertThat(file()).hasContent("{}");
        Files.delete(file());
        assertThat(client().fetch(address.resolve("/same"), "\"one\"", null, file())
                        .changed())
                .isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aRedirectIsFollowedToWhereOneMayAsk() throws Exception {
        assertThat(client().fetch(address.resolve("/there"), null, null, file()).changed())
                .isTrue();
        Files.delete(file());
        refuses("/away", "The host metadata.internal is not on the list");
        refuses("/round", "on and on");
    }

    @Test
    void tooMuchAndTooLongAreRefusedAndLeaveNothing() {
        refuses("/large", "larger than 1 MiB");
        refuses("/nothing", "404");
        var hurried = new GuardedClient(Set.of("localhost"), "http", a -> true, 1 << 20, Duration.ofSeconds(2));
        assertThatThrownBy(() -> hurried.fetch(address.resolve("/slow"), null, null, file()))
                .isInstanceOf(GuardedClient.Refused.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void onlyHostsOfTheListAndOnlyHttps() {
        var strict = new GuardedClient(Set.of("localhost"), 1 << 20, Duration.ofSeconds(1));
        assertThatThrownBy(() -> strict.fetch(address, null, null, file())).hasMessageContaining("https://");
        var secure = URI.create("https://localhost:" + address.getPort());
        assertThatThrownBy(() -> strict.fetch(secure, null, null, file()))
                .hasMessageContaining("not on the public internet");
        assertThatThrownBy(() -> strict.fetch(URI.create("https://example.org/"), null, null, file()))
                .hasMessageContaining("not on the list");
        assertThatThrownBy(() -> strict.fetch(URI.create("https://localhost@example.org/"), null, null, file()))
                .isInstanceOf(GuardedClient.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "2001:db8::1"
            })
    void privateAddressesAreNotAsked(String text) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "104.16.1.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void publicOnesAre(String text) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(text))).isTrue();
    }

    private void refuses(String path, String why) {
        assertThatThrownBy(() -> client().fetch(address.resolve(path), null, null, file()))
                .isInstanceOf(GuardedClient.Refused.class)
                .hasMessageContaining(why);
        assertThat(file()).doesNotExist();
    }

    private GuardedClient client() {
        return new GuardedClient(Set.of("localhost"), "http", a -> true, 1 << 20, Duration.ofMinutes(1));
    }

    private Path file() {
        return folder.resolve("fetched.json");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        if (!body.isEmpty()) {
            exchange.getResponseBody().write(body.getBytes());
        }
        exchange.close();
    }
}
