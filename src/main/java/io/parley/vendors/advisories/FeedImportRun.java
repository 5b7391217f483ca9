package io.parley.vendors.advisories;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Reads what an import names, batch by batch, each in a transaction of its own that also notes how far it is. Stopped at any
 * point, it goes on there; done twice, it changes nothing.
 */
@ApplicationScoped
class FeedImportRun {
    private final FeedImports imports;
    private final FeedBatches batches;
    private final FeedLedger ledger;
    private final FeedPlaces places;
    private final Clock clock;

    FeedImportRun(FeedImports imports, FeedBatches batches, FeedLedger ledger, FeedPlaces places, Clock clock) {
        this.imports = imports;
        this.batches = batches;
        this.ledger = ledger;
        this.places = places;
        this.clock = clock;
    }

    /** Somebody else has taken the import over. */
    static final class Lost extends RuntimeException {}

    /** Every try so far ended without a word, as when the process is killed. */
    private static final class GivenUp extends RuntimeException {}

    /** The oldest import that waits, to its end. False where none does. */
    boolean next() {
        var id = QuarkusTransaction.requiringNew().call(imports::take);
        id.ifPresent(this::run);
        return id.isPresent();
    }

    private void run(long id) {
        try {
            var path = read(id);
            QuarkusTransaction.requiringNew().run(() -> batches.state(id, FeedImport.State.SUMMING));
            while (QuarkusTransaction.requiringNew()
                    .call(() -> batches.renew(id) && ledger.next().isPresent() && batches.moved(id))) {
                // One tool, one transaction.
            }
            QuarkusTransaction.requiringNew().run(() -> batches.done(id));
            discard(path);
        } catch (Lost e) {
            Log.warnf("Import %s was taken over", id);
        } catch (IOException e) {
            QuarkusTransaction.requiringNew().run(() -> batches.failed(id, FeedImport.Failure.UNREADABLE));
        } catch (GivenUp e) {
            QuarkusTransaction.requiringNew().run(() -> batches.failed(id, FeedImport.Failure.GIVEN_UP));
        } catch (RuntimeException e) {
            Log.errorf(e, "Import %s stopped", id);
            QuarkusTransaction.requiringNew().run(() -> batches.stopped(id, cause(e)));
        }
    }

    /** The first line of what the innermost said: those around it say only that there was something, the rest is rows. */
    private static String cause(Throwable e) {
        var inner = e;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return Objects.requireNonNullElse(inner.getMessage(), "")
                .lines()
                .findFirst()
                .orElse(inner.getClass().getSimpleName());
    }

    private void discard(Path read) {
        try {
            places.discard(read);
        } catch (IOException e) {
            Log.warnf("%s was read and could not be deleted", read);
        }
    }

    private Path read(long id) throws IOException {
        var start = QuarkusTransaction.requiringNew().call(() -> batches.start(id));
        if (start.givenUp()) {
            throw new GivenUp();
        }
        var root = Path.of(start.path());
        if (!Files.isReadable(root)) {
            throw new IOException("not readable");
        }
        if (start.total() < 0) {
            long total = DocumentWalk.count(root);
            QuarkusTransaction.requiringNew().run(() -> batches.total(id, total));
        }
        var visit = new Visit(id, start, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        DocumentWalk.walk(root, visit);
        visit.flush();
        return root;
    }

    /** Goes past what was read before the stop, unless the folder is another one since: then it begins again. */
    private final class Visit implements DocumentWalk.Visitor {
        private final long id;
        private final LocalDate today;
        private final long resumeAfter;
        private final String resumeName;
        private FeedBatch batch;

        Visit(long id, FeedBatches.Start start, LocalDate today) {
            this.id = id;
            this.today = today;
            resumeAfter = start.documents();
            resumeName = start.lastDocument();
            batch = new FeedBatch(start.asOf());
        }

        @Override
        public boolean skips(long before, String name) {
            if (before >= resumeAfter) {
                return false;
            }
            if (before == resumeAfter - 1 && !FeedFault.printable(name).equals(resumeName)) {
                Log.warnf(
                        "Import %s: files changed while it was stopped; what is new among them comes with the next import",
                        id);
            }
            return true;
        }

        @Override
        public void found(String name, byte[] content) {
            var result = DocumentReader.read(name, content, today);
            batch.add(name, result);
            flushWhenFull();
        }

        @Override
        public void broken(String name, Unreadable why) {
            batch.broken(name, why);
            flushWhenFull();
        }

        private void flushWhenFull() {
            if (batch.isFull()) {
                flush();
            }
        }

        void flush() {
            var full = batch;
            QuarkusTransaction.requiringNew().timeout(300).run(() -> batches.store(id, full));
            batch = full.next();
        }
    }
}
