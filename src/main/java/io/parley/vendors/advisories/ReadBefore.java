package io.parley.vendors.advisories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which documents of one import need not be read, since they are to the byte what a record was made of, and there was nothing to
 * remark. A record that this import may have another document for is read: of several, the last one counts.
 */
final class ReadBefore {
    /** Where nothing is known of so many, hardly anything is of the others. */
    private static final int SAMPLE = 50;
    /** Records that several documents may be about; with more than so many, everything is read. */
    private static final int MOST = 50_000;

    private final BiFunction<Feed, Collection<String>, List<FeedTables.Known>> known;
    private final Set<RecordKey> doubtful = new HashSet<>();

    /** {@code known}: what lies in the database about these records of a feed. */
    ReadBefore(BiFunction<Feed, Collection<String>, List<FeedTables.Known>> known) {
        this.known = known;
    }

    /** Document → what is known of the record it holds. */
    Map<Unread, FeedTables.Known> among(List<Unread> documents) {
        var same = new HashMap<Unread, FeedTables.Known>();
        if (doubtful.size() <= MOST) {
            var sample = documents.subList(0, Math.min(SAMPLE, documents.size()));
            if (look(sample, same)) {
                look(documents.subList(sample.size(), documents.size()), same);
            }
        }
        return same;
    }

    /** These came out of a document that was read. */
    void read(Unread document, Collection<Advisory> records) {
        for (var record : records) {
            var key = RecordKey.of(record);
            if (!key.equals(document.usually()) && doubtful.size() <= MOST) {
                doubtful.add(key);
            }
        }
    }

    /** Whether any of their records is there at all. */
    private boolean look(List<Unread> documents, Map<Unread, FeedTables.Known> same) {
        var ids = new EnumMap<Feed, Map<String, List<Unread>>>(Feed.class);
        for (var document : documents) {
            var key = document.usually();
            if (key != null && !doubtful.contains(key)) {
                ids.computeIfAbsent(key.feed(), f -> new HashMap<>())
                        .computeIfAbsent(key.id(), id -> new ArrayList<>())
                        .add(document);
            }
        }
        boolean any = false;
        for (var feed : ids.entrySet()) {
            for (var record : known.apply(feed.getKey(), feed.getValue().keySet())) {
                any = true;
                var about = feed.getValue().getOrDefault(record.id(), List.of());
                if (about.size() == 1 && Hash.of(about.get(0).content()).equals(record.sha256())) {
                    if (!record.noted()) {
                        same.put(about.get(0), record);
                    }
                } else {
                    doubtful.add(new RecordKey(feed.getKey(), record.id()));
                }
            }
        }
        return any;
    }
}
