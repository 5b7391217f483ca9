package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of an import, each in its caller's transaction together with the note of how far it is. */
@ApplicationScoped
class FeedBatches {
    /** All are counted, so many are kept. */
    private static final int FAULTS_KEPT = 1_000;

    private final EntityManager database;
    private final FeedImports imports;
    private final FeedTables tables;
    private final Clock clock;

    FeedBatches(EntityManager database, FeedImports imports, FeedTables tables, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.tables = tables;
        this.clock = clock;
    }

    /** Where an import begins or goes on; {@code total}: -1 while nobody has counted. */
    record Start(
            String path, @Nullable LocalDate asOf, long documents, String lastDocument, long total, boolean givenUp) {}

    Start start(long id) {
        var it = get(id);
        return new Start(
                it.path,
                it.asOf,
                it.documents,
                Objects.requireNonNullElse(it.lastDocument, ""),
                Objects.requireNonNullElse(it.total, -1L),
                it.tries > FeedImport.MOST_TRIES);
    }

    void total(long id, long total) {
        get(id).total = total;
    }

    void store(long id, FeedBatch batch) {
        renew(id);
        var it = get(id);
        var read = new EnumMap<Feed, Integer>(Feed.class);
        batch.advisories.forEach(a -> read.merge(a.feed(), 1, Integer::sum));
        batch.same.forEach((feed, count) -> read.merge(feed, count, Integer::sum));
        var stored = tables.store(batch);
        read.forEach((feed, count) -> count(
                id,
                feed,
                count,
                stored.added().getOrDefault(feed, 0),
                stored.changed().getOrDefault(feed, 0)));
        if (!batch.releases.isEmpty()) {
            var counts = tables.storeReleases(batch.releases);
            count(id, Feed.RELEASES, batch.releases.size(), counts[0], counts[1]);
        }
        freshen(batch);
        faults(it, batch);
        it.documents += batch.documents;
        it.leftAside += batch.leftAside;
        if (batch.documents > 0) {
            it.lastDocument = batch.lastDocument();
            it.tries = 0;
        }
    }

    void state(long id, FeedImport.State state) {
        renew(id);
        get(id).state = state.key();
    }

    void done(long id) {
        renew(id);
        var it = get(id);
        it.state = FeedImport.State.DONE.key();
        it.finishedAt = clock.instant();
        it.leaseUntil = null;
        database.createNativeQuery("""
                        update feed_freshness set complete_at = ?2
                        where feed in (select feed from feed_import_count where import_id = ?1)
                        """)
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    void failed(long id, FeedImport.Failure why) {
        get(id).fail(why, "", clock.instant());
    }

    /** Tried again when its time is up, unless that was done often enough. */
    void stopped(long id, String why) {
        var it = get(id);
        it.detail = FeedFault.printable(why);
        if (it.tries >= FeedImport.MOST_TRIES) {
            it.fail(FeedImport.Failure.GIVEN_UP, "", clock.instant());
        }
    }

    /** True: it moved on, and whatever stops it next is a new trouble. */
    boolean moved(long id) {
        get(id).tries = 0;
        return true;
    }

    /** True, or throws: somebody who was thought dead does not write beside whoever took over. */
    boolean renew(long id) {
        var it = get(id);
        if (it.isOver() || it.leaseUntil == null || it.leaseUntil.isBefore(clock.instant())) {
            throw new FeedImportRun.Lost();
        }
        it.leaseUntil = imports.lease();
        return true;
    }

    private FeedImport get(long id) {
        return imports.find(id).orElseThrow(FeedImportRun.Lost::new);
    }

    private void count(long id, Feed feed, long read, long added, long changed) {
        database.createNativeQuery("""
                        insert into feed_import_count as c (import_id, feed, read, added, changed) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (import_id, feed) do update
                          set read = c.read + excluded.read, added = c.added + excluded.added, changed = c.changed + excluded.changed
                        """)
                .setParameter(1, id)
                .setParameter(2, feed.key())
                .setParameter(3, read)
                .setParameter(4, added)
                .setParameter(5, changed)
                .executeUpdate();
    }

    private void freshen(FeedBatch batch) {
        for (Map.Entry<Feed, Optional<LocalDate>> feed : batch.readTo().entrySet()) {
            database.createNativeQuery("""
                            insert into feed_freshness as f (feed, complete_at, read_to) values (?1, ?2, cast(?3 as date))
                            on conflict (feed) do update set read_to = greatest(f.read_to, excluded.read_to)
                            """)
                    .setParameter(1, feed.getKey().key())
                    .setParameter(2, clock.instant())
                    .setParameter(3, feed.getValue().map(LocalDate::toString).orElse(null))
                    .executeUpdate();
        }
    }

    private void faults(FeedImport it, FeedBatch batch) {
        long number = it.refused + it.noted;
        for (var fault : batch.faults) {
            if (++number > FAULTS_KEPT) {
                break;
            }
            database.createNativeQuery("""
                            insert into feed_import_fault (import_id, number, file, position, reason, refused, words)
                            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb))
                            """)
                    .setParameter(1, it.id)
                    .setParameter(2, number)
                    .setParameter(3, fault.file())
                    .setParameter(4, fault.position())
                    .setParameter(5, fault.reason())
                    .setParameter(6, fault.refused())
                    .setParameter(7, fault.why().write())
                    .executeUpdate();
        }
        it.refused += batch.refused();
        it.noted += batch.faults.size() - batch.refused();
    }
}
