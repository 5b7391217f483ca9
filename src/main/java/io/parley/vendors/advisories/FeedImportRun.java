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
import org.eclipse.microprofile.context.ManagedExecutor;

/**
 * Reads what an import names, batch by batch, each in a transaction of its own that also notes how far it is. Stopped at any
 * point, it goes on there; done twice, it changes nothing.
 */
@ApplicationScoped
class FeedImportRun {
    private final FeedImports imports;
    private final FeedBatches batches;
    private final FeedTables tables;
    private final FeedLedger ledger;
    private final FeedPlaces places;
    private final ManagedExecutor threads;
    private final Clock clock;

    FeedImportRun(
            FeedImports imports,
            FeedBatches batches,
            FeedTables tables,
            FeedLedger ledger,
            FeedPlaces places,
            ManagedExecutor threads,
            Clock clock) {
        this.imports = imports;
        this.batches = batches;
        this.tables = tables;
        this.ledger = ledger;
        this.places = places;
        this.threads = threads;
        this.clock = clock;
    }

    /** Somebody else has taken the import over. */
    static final class Lost extends RuntimeException {}

    /** Every try so far ended without a word, as when the process is killed. */
    private static final class GivenUp extends RuntimeException {}

    /** The oldest import that waits, to its end. False where none does: then ledgers that are due for another reason are put together. */
    boolean next() {
        var id = QuarkusTransaction.requiringNew().call(imports::take);
        id.ifPresentOrElse(this::run, this::sumUp);
        return id.isPresent();
    }

    private void sumUp() {
        while (QuarkusTransaction.requiringNew()
                .call(() -> !imports.isOpen() && ledger.next().isPresent())) {
            // One tool, one transaction.
        }
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
        // Unpacking, reading and storing each have a thread; left in the other order, so that nothing is handed on to a
        // closed lane.
        try (var storing = new Lane(threads);
                var reading = new Lane(threads)) {
            var visit = new FeedVisit(
                    id,
                    start,
                    LocalDate.now(clock.withZone(ZoneOffset.UTC)),
                    new ReadBefore(
                            (feed, ids) -> QuarkusTransaction.requiringNew().call(() -> tables.known(feed, ids))),
                    reading,
                    batch -> storing.next(
                            () -> QuarkusTransaction.requiringNew().timeout(300).run(() -> batches.store(id, batch))));
            DocumentWalk.walk(root, visit);
            visit.end();
        }
        return root;
    }
}
