package io.parley.vendors.advisories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    long documents;
    long leftAside;
    String lastDocument = "";

    FeedBatch(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    FeedBatch next() {
        return new FeedBatch(asOf);
    }

    void add(String name, DocumentReader.Result result) {
        documents++;
        lastDocument = FeedFault.printable(name);
        if (!result.recognised()) {
            leftAside++;
        }
        advisories.addAll(result.reading().advisories);
        releases.addAll(result.reading().releases);
        faults.addAll(result.reading().faults);
    }

    void broken(String name, Unreadable why) {
        documents++;
        lastDocument = FeedFault.printable(name);
        faults.add(new FeedFault(name, why.position, why.why, true));
    }

    boolean isFull() {
        return advisories.size() + releases.size() >= RECORDS || documents >= DOCUMENTS;
    }

    long refused() {
        return faults.stream().filter(FeedFault::refused).count();
    }
}
