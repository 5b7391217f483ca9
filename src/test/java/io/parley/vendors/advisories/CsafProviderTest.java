package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider with a folder and a feed, as CSAF 2.0 section 7 describes them. */
class CsafProviderTest {
    @TempDir
    Path folder;

    private final Map<String, String> files = new HashMap<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body =
                    files.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
        files.put("/csaf/2025/a-1.json", "{}");
        files.put("/csaf/2025/a-1.json.sha512", "00 a-1.json");
        files.put("/csaf/2025/a-2.json", "{\"a\": 2}");
        files.put("/secret.json", "{\"secret\": 1}");
        files.put("/csaf/changes.csv", """
                "2025/a-2.json","2025-06-02T10:00:00Z"
                "2025/a-1.json","2025-05-01T10:00:00Z"
                "../secret.json","2025-07-01T10:00:00Z"
                """);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFolderIsFollowedAndNothingOutsideIt() throws Exception {
        var provider = provider();
        var newest = provider.follow(json("{\"distributions\": [{\"directory_url\": \"%s/csaf\"}]}"), "");
        assertThat(names()).containsExactly("a-1.json", "a-1.json.sha512", "a-2.json");
        assertThat(newest).isEqualTo("2025-06-02T10:00:00Z");
        assertThat(provider.missed).containsExactly(address + "/csaf/../secret.json");
    }

    @Test
    void onlyWhatIsNewerComesAgain() throws Exception {
        provider().follow(json("{\"distributions\": [{\"directory_url\": \"%s/csaf\"}]}"), "2025-05-01T10:00:00Z");
        assertThat(names()).containsExactly("a-2.json");
    }

    @Test
    void aFeedNamesDocumentsAndTheirHashes() throws Exception {
        files.put("/feed.json", """
                {"feed": {"entry": [{"id": "a-1", "updated": "2025-05-01T10:00:00Z", "content": {"src": "%1$s/csaf/2025/a-1.json"},
                  "link": [{"rel": "hash", "href": "%1$s/csaf/2025/a-1.json.sha512"}]},
                 {"id": "gone", "updated": "2025-05-02T10:00:00Z", "content": {"src": "%1$s/csaf/2025/gone.json"}}]}}
                """.formatted(address));
        var provider = provider();
        provider.follow(json("{\"distributions\": [{\"rolie\": {\"feeds\": [{\"url\": \"%s/feed.json\"}]}}]}"), "");
        assertThat(names()).containsExactly("a-1.json", "a-1.json.sha512");
        assertThat(provider.missed).containsExactly(address + "/csaf/2025/gone.json");
    }

    private CsafProvider provider() {
        return new CsafProvider(
                new GuardedClient(Set.of("localhost"), "http", a -> true, 1 << 20, Duration.ofMinutes(1)), folder);
    }

    private com.fasterxml.jackson.databind.JsonNode json(String text) throws Unreadable {
        return JsonDocument.parse(text.formatted(address).getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> names() throws IOException {
        try (var found = Files.list(folder)) {
            return found.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
