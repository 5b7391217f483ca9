package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fetches what is configured, if it is other than last time, and has it read. */
@ApplicationScoped
class FeedFetch {
    private static final long LARGEST = 1L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final List<String> addresses;
    private final Path folder;
    private final GuardedClient client;
    private final FeedDownloads downloads;
    private final FeedImports imports;

    @Inject
    FeedFetch(FeedConfig config, FeedPlaces places, FeedDownloads downloads, FeedImports imports) {
        this(
                config.fetch().orElse(List.of()),
                places.fetched(),
                new GuardedClient(hosts(config), LARGEST, LONGEST),
                downloads,
                imports);
    }

    FeedFetch(List<String> addresses, Path folder, GuardedClient client, FeedDownloads downloads, FeedImports imports) {
        this.addresses = addresses;
        this.folder = folder;
        this.client = client;
        this.downloads = downloads;
        this.imports = imports;
    }

    /** Each address by itself: one that fails stops no other. */
    void run() {
        for (var address : addresses) {
            try {
                fetch(address);
            } catch (GuardedClient.Refused | IOException | IllegalArgumentException e) {
                Log.warnf("%s was not fetched: %s", address, e.getMessage());
                var why = e instanceof GuardedClient.Refused refused ? refused.why : Reason.of("Cannot be stored");
                QuarkusTransaction.requiringNew().run(() -> downloads.failed(address, why));
            }
        }
    }

    private void fetch(String address) throws GuardedClient.Refused, IOException {
        var last = QuarkusTransaction.requiringNew().call(() -> downloads.last(address));
        var own = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        var file = own.resolve("fetched" + ending(address));
        GuardedClient.Answer answer;
        try {
            answer = client.fetch(URI.create(address), last.etag(), last.lastModified(), file);
        } catch (GuardedClient.Refused | IllegalArgumentException e) {
            Files.delete(own);
            throw e;
        }
        if (!answer.changed()) {
            Files.delete(own);
            QuarkusTransaction.requiringNew().run(() -> downloads.unchanged(address));
            return;
        }
        var list = list(file);
        if (list == null) {
            ask(address, answer.etag(), answer.lastModified(), file);
            return;
        }
        var provider = new CsafProvider(client, own);
        Files.delete(file);
        var seen = QuarkusTransaction.requiringNew().call(() -> downloads.last(address + "#changes"));
        var newest = provider.follow(list, seen.lastModified() == null ? "" : seen.lastModified());
        provider.missed.forEach(missed -> Log.warnf("%s was not fetched", missed));
        if (provider.fetched() > 0) {
            // Without the list's own mark: its documents change while it stays the same.
            ask(address, null, null, own);
            QuarkusTransaction.requiringNew().run(() -> downloads.changed(address + "#changes", null, newest));
        } else {
            Files.delete(own);
            QuarkusTransaction.requiringNew().run(() -> downloads.unchanged(address));
        }
    }

    private void ask(String address, @Nullable String etag, @Nullable String lastModified, Path path) {
        QuarkusTransaction.requiringNew().run(() -> {
            downloads.changed(address, etag, lastModified);
            imports.ask(address, path.toString(), null, "schedule");
        });
    }

    /** Where a provider of CSAF says what it has; null for anything else. */
    private static @Nullable JsonNode list(Path file) throws IOException {
        if (!file.toString().endsWith(".json") || Files.size(file) > DocumentWalk.LARGEST) {
            return null;
        }
        try {
            var content = Files.readAllBytes(file);
            return Format.of(file.toString(), content) == Format.CSAF_LIST ? JsonDocument.parse(content) : null;
        } catch (Unreadable e) {
            return null; // the import will say what is wrong with it
        }
    }

    private static String ending(String address) {
        @Nullable String path = URI.create(address).getPath();
        var name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        for (var ending : new String[] {".json.gz", ".csv.gz", ".json", ".csv", ".zip"}) {
            if (name.endsWith(ending)) {
                return ending;
            }
        }
        return ".json";
    }

    private static Set<String> hosts(FeedConfig config) {
        var hosts = new HashSet<String>(config.hosts().orElse(List.of()));
        for (var address : config.fetch().orElse(List.of())) {
            @Nullable String host = URI.create(address).getHost();
            if (host != null) {
                hosts.add(host);
            }
        }
        return hosts;
    }
}
