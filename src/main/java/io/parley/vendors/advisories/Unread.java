package io.parley.vendors.advisories;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document that was found and not yet looked into, or that could not even be found whole. */
record Unread(String name, byte[] content, @Nullable Unreadable broken) {
    private static final byte[] NOTHING = {};

    static Unread broken(String name, Unreadable why) {
        return new Unread(name, NOTHING, why);
    }

    /** The record that a document with such a name usually holds; null where names tell nothing. */
    @Nullable
    RecordKey usually() {
        var file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        if (broken != null || dot < 0 || !isRead(file.substring(dot).toLowerCase(Locale.ROOT))) {
            return null;
        }
        var id = file.substring(0, dot);
        var feed = id.startsWith("CVE-") ? Feed.CVE : id.startsWith("GHSA-") ? Feed.GHSA : Feed.OSV;
        return id.indexOf('\0') < 0 ? new RecordKey(feed, id) : null;
    }

    private static boolean isRead(String ending) {
        return ending.equals(".json") || ending.equals(".yaml") || ending.equals(".yml");
    }
}
