package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a provider of CSAF publishes: from its metadata to folders with {@code changes.csv} and to ROLIE feeds, from
 * there to the documents and the hashes beside them, and lays those into a folder. Nothing outside a provider's own folder is
 * fetched for it; what cannot be fetched is left out and named.
 */
final class CsafProvider {
    /** So many documents a round; the rest comes with the next. */
    static final int MOST = 2_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+_.-]{1,150}\\.json");

    private final GuardedClient client;
    private final Path folder;
    final List<String> missed = new ArrayList<>();
    private int fetched;

    CsafProvider(GuardedClient client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /** The moment of the newest change that was seen, as the provider writes it; {@code since} where there was none. */
    String follow(JsonNode list, String since) throws IOException {
        var newest = since;
        if (list.has("feed")) {
            return feed(list, since);
        }
        for (var address : CsafList.folders(list)) {
            newest = later(newest, directory(address, since));
        }
        for (var address : CsafList.feeds(list)) {
            var feed = get(address, "feed.list");
            if (feed != null) {
                newest = later(newest, feed(feed, since));
            }
        }
        return newest;
    }

    int fetched() {
        return fetched;
    }

    private String directory(String address, String since) throws IOException {
        var newest = since;
        var file = folder.resolve("changes.list");
        if (!fetch(address + "changes.csv", file)) {
            return since;
        }
        for (var line : changes(Files.readString(file), since)) {
            if (!inside(address, line.path()) || fetched >= MOST) {
                missed.add(address + line.path());
                continue;
            }
            var document = URI.create(address).resolve(line.path()).toString();
            document(document, document + ".sha512", document + ".sha256");
            newest = later(newest, line.at());
        }
        Files.delete(file);
        return newest;
    }

    private String feed(JsonNode list, String since) throws IOException {
        var newest = since;
        for (var entry : CsafList.entries(list)) {
            if (entry.updated().compareTo(since) > 0 && fetched < MOST) {
                document(entry.document(), entry.hash(), "");
                newest = later(newest, entry.updated());
            }
        }
        return newest;
    }

    /** A line of {@code changes.csv}. */
    record Change(String path, String at) {}

    /** Oldest first, so that a round that ends early leaves the newest for the next. Times are compared as they are written. */
    static List<Change> changes(String csv, String since) {
        return csv.lines()
                .map(l -> l.replace("\"", "").split(","))
                .filter(f -> f.length == 2 && f[1].strip().compareTo(since) > 0)
                .map(f -> new Change(f[0].strip(), f[1].strip()))
                .sorted(java.util.Comparator.comparing(Change::at))
                .toList();
    }

    static boolean inside(String address, String path) {
        try {
            return URI.create(address).resolve(path).normalize().toString().startsWith(address)
                    && NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void document(String address, String hash, String otherHash) throws IOException {
        var name = address.substring(address.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            missed.add(address);
            return;
        }
        var file = folder.resolve(name);
        if (!fetch(address, file)) {
            missed.add(address);
            return;
        }
        fetched++;
        for (var beside : new String[] {hash, otherHash}) {
            if (beside.endsWith(".sha512") || beside.endsWith(".sha256")) {
                if (fetch(beside, folder.resolve(name + beside.substring(beside.lastIndexOf('.'))))) {
                    return;
                }
            }
        }
    }

    private @Nullable JsonNode get(String address, String name) throws IOException {
        var file = folder.resolve(name);
        if (!fetch(address, file)) {
            missed.add(address);
            return null;
        }
        try {
            return JsonDocument.parse(Files.readAllBytes(file));
        } catch (Unreadable e) {
            missed.add(address);
            return null;
        } finally {
            Files.delete(file);
        }
    }

    private boolean fetch(String address, Path file) {
        try {
            return client.fetch(URI.create(address), null, null, file).changed();
        } catch (GuardedClient.Refused | IllegalArgumentException e) {
            return false;
        }
    }

    private static String later(String a, String b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
