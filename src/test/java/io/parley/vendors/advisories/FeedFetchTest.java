package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.bytes;
import static io.parley.vendors.advisories.FeedFiles.kev;
import static io.parley.vendors.advisories.FeedFiles.kevEntry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a server over HTTP into the ledger: what is new is read, the same is not fetched, and what goes wrong leaves the old as it was. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedFetchTest {
    private static final String GOOD = "/kev.json";
    private static final Set<String> HOSTS = Set.of("localhost", "10.0.0.1");

    @Inject
    FeedDownloads downloads;

    @Inject
    FeedImports imports;

    @Inject
    FeedImportRun run;

    @Inject
    FeedPlaces places;

    @Inject
    FeedTraces traces;

    @Inject
    Companies companies;

    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String etag = "\"1\"";
    private volatile String day = "2024-04-01";
    private HttpServer server;
    private String origin;

    @BeforeEach
    void serve() throws IOException {
        traces.forget();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin = "http://localhost:" + server.getAddress().getPort();
        server.createContext(GOOD, this::good);
        server.createContext("/cut.json", exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(list());
            exchange.getResponseBody().flush();
            exchange.close();
        });
        server.createContext("/large.json", exchange -> send(exchange, 200, new byte[3 << 20]));
        server.createContext("/bomb.json.gz", exchange -> send(exchange, 200, bomb()));
        server.createContext("/half.json", exchange -> send(exchange, 200, "{\"catalogVersion\": ".getBytes()));
        server.createContext("/away.json", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", "http://10.0.0.1:" + server.getAddress().getPort() + GOOD);
            send(exchange, 302, new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        traces.forget();
    }

    @Test
    void theSameIsNotFetchedAgainAndStaysFresh() throws IOException {
        fetch(GOOD);
        assertThat(listed()).isEqualTo("2024-04-01");
        traces.sql("update feed_freshness set complete_at = now() - interval '3 days'");
        fetch(GOOD);
        assertThat(unchanged).hasValue(1);
        assertThat(importsOf(GOOD)).as("nothing to read").isOne();
        assertThat(QuarkusTransaction.requiringNew().call(imports::freshness))
                .filteredOn(f -> f.feed().equals("kev"))
                .noneMatch(Freshness::stale);
        assertThat(kept()).as("files that were read").isEmpty();
    }

    @Test
    void whatChangedIsReadAgain() {
        fetch(GOOD);
        etag = "\"2\"";
        day = "2024-04-02";
        fetch(GOOD);
        assertThat(listed()).isEqualTo("2024-04-02");
        assertThat(importsOf(GOOD)).isEqualTo(2);
        fetch(GOOD);
        assertThat(unchanged).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/cut.json, stops in the middle",
        "/large.json, larger than 1 MiB",
        "/away.json, not on the public internet",
        "/nothing.json, answers 404"
    })
    void whatCannotBeFetchedIsSaidAndChangesNothing(String path, String why) throws IOException {
        fetch(GOOD);
        fetch(path, GOOD);
        assertThat(listed()).isEqualTo("2024-04-01");
        assertThat(importsOf(path)).isZero();
        assertThat(unchanged).as("the next address was asked all the same").hasValue(1);
        assertThat(companies.operator().page("/feeds").text()).contains(origin + path + " ", why);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/bomb.json.gz, holds more than 32 MiB", "/half.json, is not JSON"})
    void whatIsFetchedAndCannotBeReadChangesNothing(String path, String why) {
        fetch(GOOD);
        var before = traces.text("select max(complete_at)::text from feed_freshness where feed = 'kev'");
        fetch(path);
        assertThat(listed()).isEqualTo("2024-04-01");
        assertThat(traces.text("select string_agg(reason, ' ') from feed_import_fault"))
                .contains(why);
        assertThat(traces.text("select max(complete_at)::text from feed_freshness where feed = 'kev'"))
                .as("is as fresh as it was")
                .isEqualTo(before);
    }

    /** As the product is set up: no test server is ever asked. */
    @Test
    void theProductAsksNothingOnItsOwnMachine() {
        var client = new GuardedClient(Set.of("localhost"), 1 << 20, Duration.ofSeconds(5));
        var secure = origin.replace("http:", "https:") + GOOD;
        new FeedFetch(List.of(origin + GOOD, secure), places.fetched(), client, downloads, imports).run();
        assertThat(traces.text("select error from feed_download where address = '" + origin + GOOD + "'"))
                .contains("Only addresses of the form https://");
        assertThat(traces.text("select error from feed_download where address = '" + secure + "'"))
                .contains("not on the public internet");
        assertThat(unchanged).hasValue(0);
    }

    /** Loopback stands for the internet here; every other address is judged as in the product. */
    private void fetch(String... paths) {
        var client = new GuardedClient(
                HOSTS, "http", a -> a.isLoopbackAddress() || PublicAddress.is(a), 1 << 20, Duration.ofSeconds(30));
        var addresses = java.util.Arrays.stream(paths).map(p -> origin + p).toList();
        new FeedFetch(addresses, places.fetched(), client, downloads, imports).run();
        while (run.next()) {
            // Whatever waits.
        }
    }

    private void good(HttpExchange exchange) throws IOException {
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            send(exchange, 304, new byte[0]);
        } else {
            exchange.getResponseHeaders().add("ETag", etag);
            send(exchange, 200, list());
        }
    }

    private byte[] list() {
        return bytes(kev(kevEntry("CVE-2024-9101", "Nobody", "Nothing", day, "2024-05-01")));
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 40; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        return packed.toByteArray();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String listed() {
        return traces.text("select claims #>> '{0,t}' from feed_record where record_id = 'CVE-2024-9101'");
    }

    private int importsOf(String path) {
        return Integer.parseInt(
                traces.text("select count(*)::text from feed_import where place = '" + origin + path + "'"));
    }

    private List<Path> kept() throws IOException {
        if (!Files.isDirectory(places.fetched())) {
            return List.of();
        }
        try (var files = Files.list(places.fetched())) {
            return files.toList();
        }
    }
}
