package io.parley.vendors.advisories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some documents, read and not yet stored. */
final class FeedBatch {
    private static final int RECORDS = 2_000;
    private static final int DOCUMENTS = 2_000;

    /** For records that do not say to which day they speak; null where nobody does. */
    final @Nullable LocalDate asOf;

    final List<Advisory> advisories = new ArrayList<>();
    final List<Release> releases = new ArrayList<>();
    final List<FeedFault> faults = new ArrayList<>();
    /** From documents about which there is something to remark. */
    final Set<RecordKey> noted = new HashSet<>();
    /** Records that need not be read, since they are what they were. */
    final Map<Feed, Integer> same = new EnumMap<>(Feed.class);

    private final Map<Feed, LocalDate> sameReadTo = new EnumMap<>(Feed.class);
    long documents;
    long leftAside;
    private String last = "";

    FeedBatch(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    FeedBatch next() {
        return new FeedBatch(asOf);
    }

    void add(String name, DocumentReader.Result result) {
        documents++;
        last = name;
        if (!result.recognised()) {
            leftAside++;
        }
        if (!result.reading().faults.isEmpty()) {
            result.reading().advisories.forEach(record -> noted.add(RecordKey.of(record)));
        }
        advisories.addAll(result.reading().advisories);
        releases.addAll(result.reading().releases);
        faults.addAll(result.reading().faults);
    }

    void same(String name, FeedTables.Known record) {
        documents++;
        last = name;
        same.merge(record.feed(), 1, Integer::sum);
        if (record.readTo() != null) {
            sameReadTo.merge(record.feed(), record.readTo(), (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** The latest day to which its records of each feed speak; none where they do not say. */
    Map<Feed, Optional<LocalDate>> readTo() {
        var latest = new EnumMap<Feed, Optional<LocalDate>>(Feed.class);
        advisories.forEach(a -> latest.merge(a.feed(), Optional.ofNullable(a.speaksTo(asOf)), FeedBatch::later));
        releases.forEach(r -> latest.merge(Feed.RELEASES, Optional.of(r.day()), FeedBatch::later));
        same.keySet().forEach(feed -> latest.merge(feed, Optional.ofNullable(sameReadTo.get(feed)), FeedBatch::later));
        return latest;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isEmpty() || b.isPresent() && b.get().isAfter(a.get()) ? b : a;
    }

    void broken(String name, Unreadable why) {
        documents++;
        last = name;
        faults.add(new FeedFault(name, why.position, why.why, true));
    }

    /** The name of the last document, as it can be shown; empty where there is none. */
    String lastDocument() {
        return FeedFault.printable(last);
    }

    boolean isFull() {
        return advisories.size() + releases.size() >= RECORDS || documents >= DOCUMENTS;
    }

    long refused() {
        return faults.stream().filter(FeedFault::refused).count();
    }
}
