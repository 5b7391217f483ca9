package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a provider of CSAF says what it has: its metadata, or a ROLIE feed. Checked when found among files, followed online. */
final class CsafList {
    /** {@code hash} and {@code document} are addresses; {@code hash} is empty where there is none. */
    record Entry(String document, String hash, String updated) {}

    private CsafList() {}

    /** Checks it; nothing of it goes into the ledger. */
    static void read(byte[] content, Reading reading) throws Unreadable {
        var root = JsonDocument.parse(content);
        if (root.has("feed")) {
            int i = 0;
            for (var entry : root.path("feed").path("entry")) {
                if (document(entry).isEmpty()) {
                    reading.refuse("/feed/entry/" + i, "names no document");
                }
                i++;
            }
        } else if (folders(root).isEmpty() && feeds(root).isEmpty()) {
            throw new Unreadable("/distributions", "names neither a folder nor a feed");
        }
    }

    /** Of a ROLIE feed. */
    static List<Entry> entries(JsonNode root) {
        var found = new ArrayList<Entry>();
        for (var entry : root.path("feed").path("entry")) {
            var document = document(entry);
            if (!document.isEmpty()) {
                found.add(new Entry(document, hash(entry), JsonDocument.text(entry, "updated")));
            }
        }
        found.sort(Comparator.comparing(Entry::updated)); // a round that ends early leaves the newest for the next
        return found;
    }

    /** Addresses of folders with an index, each ending with a slash. */
    static List<String> folders(JsonNode metadata) {
        return JsonDocument.items(metadata, "distributions")
                .map(d -> JsonDocument.text(d, "directory_url"))
                .filter(url -> !url.isEmpty())
                .map(url -> url.endsWith("/") ? url : url + "/")
                .toList();
    }

    static List<String> feeds(JsonNode metadata) {
        return JsonDocument.items(metadata, "distributions")
                .flatMap(d -> JsonDocument.items(d.path("rolie"), "feeds"))
                .map(f -> JsonDocument.text(f, "url"))
                .filter(url -> !url.isEmpty())
                .toList();
    }

    private static String document(JsonNode entry) {
        var source = JsonDocument.text(entry.path("content"), "src");
        return source.isEmpty() ? link(entry, "self") : source;
    }

    /** The stronger one where there are two. */
    private static String hash(JsonNode entry) {
        var hashes = JsonDocument.items(entry, "link")
                .filter(l -> JsonDocument.text(l, "rel").equals("hash"))
                .map(l -> JsonDocument.text(l, "href"))
                .toList();
        return hashes.stream()
                .filter(h -> h.endsWith(".sha512"))
                .findFirst()
                .orElse(hashes.isEmpty() ? "" : hashes.get(0));
    }

    private static String link(JsonNode entry, String rel) {
        return JsonDocument.items(entry, "link")
                .filter(l -> JsonDocument.text(l, "rel").equals(rel))
                .map(l -> JsonDocument.text(l, "href"))
                .findFirst()
                .orElse("");
    }
}
