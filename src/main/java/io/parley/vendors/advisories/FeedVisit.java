package io.parley.vendors.advisories;

import io.quarkus.logging.Log;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes documents in their order, has some hundred at a time read, and hands batches of what they held on. Goes past what was read
 * before an import was stopped.
 */
final class FeedVisit implements DocumentWalk.Visitor {
    private static final int DOCUMENTS = 500;
    private static final int BYTES = 4 << 20;

    private final long id;
    private final FeedBatches.Start start;
    private final LocalDate today;
    private final ReadBefore before;
    private final Lane reading;
    private final Consumer<FeedBatch> store;
    private List<Unread> unread = new ArrayList<>();
    private long bytes;
    private FeedBatch batch;

    /** {@code reading}: where documents are read while the next ones are unpacked. */
    FeedVisit(
            long id,
            FeedBatches.Start start,
            LocalDate today,
            ReadBefore before,
            Lane reading,
            Consumer<FeedBatch> store) {
        this.id = id;
        this.start = start;
        this.today = today;
        this.before = before;
        this.reading = reading;
        this.store = store;
        batch = new FeedBatch(start.asOf());
    }

    @Override
    public boolean skips(long number, String name) {
        if (number >= start.documents()) {
            return false;
        }
        if (number == start.documents() - 1 && !FeedFault.printable(name).equals(start.lastDocument())) {
            Log.warnf(
                    "Import %s: files changed while it was stopped; what is new among them comes with the next import",
                    id);
        }
        return true;
    }

    @Override
    public void found(String name, byte[] content) {
        add(new Unread(name, content, null));
    }

    @Override
    public void broken(String name, Unreadable why) {
        add(Unread.broken(name, why));
    }

    private void add(Unread document) {
        unread.add(document);
        bytes += document.content().length;
        if (unread.size() >= DOCUMENTS || bytes >= BYTES) {
            readOn();
        }
    }

    private void readOn() {
        var documents = unread;
        reading.next(() -> read(documents));
        if (bytes >= BYTES) {
            reading.await(); // large ones are in memory one at a time
        }
        unread = new ArrayList<>();
        bytes = 0;
    }

    private void read(List<Unread> documents) {
        // Whoever brings files and says of which day they are says it of records without a day, the same ones included.
        var same = start.asOf() == null ? before.among(documents) : Map.<Unread, FeedTables.Known>of();
        for (var document : documents) {
            var known = same.get(document);
            if (document.broken() != null) {
                batch.broken(document.name(), document.broken());
            } else if (known != null) {
                batch.same(document.name(), known);
            } else {
                var result = DocumentReader.read(document.name(), document.content(), today);
                before.read(document, result.reading().advisories);
                batch.add(document.name(), result);
            }
            if (batch.isFull()) {
                store();
            }
        }
    }

    /** Hands on what is left, even if that is nothing. */
    void end() {
        readOn();
        reading.await();
        store();
    }

    private void store() {
        var full = batch;
        batch = full.next();
        store.accept(full);
    }
}
