package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports asked for, running and over. Everything here needs a transaction. */
@ApplicationScoped
class FeedImports {
    static final int LEASE_SECONDS = 60;
    private static final int SHOWN = 20;

    private final EntityManager database;
    private final Clock clock;

    FeedImports(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records of one feed: looked at, new, other than before. The rest was the same. */
    record Count(String feed, long read, long added, long changed) {
        public long unchanged() {
            return read - added - changed;
        }
    }

    FeedImport ask(String place, String path, @Nullable LocalDate asOf, String askedBy) {
        var asked = new FeedImport(place, path, asOf, askedBy, clock.instant());
        database.persist(asked);
        database.flush();
        return asked;
    }

    Optional<FeedImport> find(long id) {
        return Optional.ofNullable(database.find(FeedImport.class, id));
    }

    List<FeedImport> newest() {
        return database.createQuery("from FeedImport order by id desc", FeedImport.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    List<Count> counts(long id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select feed, read, added, changed from feed_import_count where import_id = ?1 order by feed")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(r -> new Count((String) r[0], number(r[1]), number(r[2]), number(r[3])))
                .toList();
    }

    List<FeedFault> faults(long id, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select file, position, reason, refused, cast(words as text) from feed_import_fault where import_id = ?1
                        order by refused desc, number limit ?2
                        """)
                .setParameter(1, id)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(r -> new FeedFault(
                        (String) r[0],
                        (String) r[1],
                        r[4] == null ? Reason.of("{}", r[2]) : Reason.read((String) r[4]),
                        (Boolean) r[3]))
                .toList();
    }

    /** The oldest that waits, or whose reader has gone. One at a time: two would write the same records. */
    Optional<Long> take() {
        @SuppressWarnings("unchecked")
        List<Number> taken = database.createNativeQuery("""
                        update feed_import set state = case state when 'waiting' then 'reading' else state end,
                          lease_until = ?1, tries = tries + 1
                        where id = (select id from feed_import where state in ('waiting', 'reading', 'summing')
                          and (lease_until is null or lease_until < ?2)
                          and not exists (select from feed_import o where o.state in ('reading', 'summing') and o.lease_until >= ?2)
                          order by id limit 1 for update skip locked)
                        returning id
                        """)
                .setParameter(1, lease())
                .setParameter(2, clock.instant())
                .getResultList();
        return taken.stream().map(Number::longValue).findFirst();
    }

    /** Whether one waits or is being read: it ends with putting ledgers together. */
    boolean isOpen() {
        return !database.createQuery("from FeedImport where state in ?1", FeedImport.class)
                .setParameter(
                        1,
                        List.of(
                                FeedImport.State.WAITING.key(),
                                FeedImport.State.READING.key(),
                                FeedImport.State.SUMMING.key()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** A failed one waits again; saying it twice is saying it once. Empty where there is no such import. */
    Optional<FeedImport> retry(long id) {
        var found = Optional.ofNullable(database.find(FeedImport.class, id, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(FeedImport::retry);
        return found;
    }

    Instant lease() {
        return clock.instant().plusSeconds(LEASE_SECONDS);
    }

    /** When an import of each feed ended last, and the latest day its records speak of. */
    List<Freshness> freshness() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select feed, complete_at, read_to from feed_freshness order by feed
                        """).getResultList();
        var now = clock.instant();
        return rows.stream()
                .map(r -> new Freshness(
                        (String) r[0],
                        (Instant) r[1],
                        r[2] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) r[2],
                        Freshness.isStale((Instant) r[1], now)))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
