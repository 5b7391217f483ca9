package io.parley.vendors.advisories;

import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What servers said last time, so that the same is not fetched again. Needs a transaction. */
@ApplicationScoped
class FeedDownloads {
    private final EntityManager database;
    private final Clock clock;

    FeedDownloads(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Last(@Nullable String etag, @Nullable String lastModified) {}

    /** How asking an address ended last; {@code error}, in the reader's language, is empty where it went well. */
    record Download(String address, Instant askedAt, String error) {}

    List<Download> list() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select address, asked_at, coalesce(error, ''), cast(words as text) from feed_download where address not like '%#changes'
                        order by address
                        """).getResultList();
        return rows.stream()
                .map(r -> new Download(
                        (String) r[0],
                        (Instant) r[1],
                        r[3] == null
                                ? (String) r[2]
                                : Reason.read((String) r[3]).text(Languages.current())))
                .toList();
    }

    Last last(String address) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select etag, last_modified from feed_download where address = ?1 and error is null")
                .setParameter(1, address)
                .getResultList();
        return rows.isEmpty() ? new Last(null, null) : new Last((String) rows.get(0)[0], (String) rows.get(0)[1]);
    }

    void changed(String address, @Nullable String etag, @Nullable String lastModified) {
        write(address, etag, lastModified, null);
    }

    /** What its last import read is as fresh as if it had been read again. */
    void unchanged(String address) {
        database.createNativeQuery("update feed_download set asked_at = ?2 where address = ?1")
                .setParameter(1, address)
                .setParameter(2, clock.instant())
                .executeUpdate();
        database.createNativeQuery("""
                        update feed_freshness set complete_at = ?2 where feed in (
                          select c.feed from feed_import_count c where c.import_id = (
                            select max(id) from feed_import where place = ?1 and state = 'done'))
                        """)
                .setParameter(1, address)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    void failed(String address, Reason why) {
        write(address, null, null, why);
    }

    private void write(String address, @Nullable String etag, @Nullable String lastModified, @Nullable Reason why) {
        database.createNativeQuery("""
                        insert into feed_download (address, etag, last_modified, asked_at, error, words)
                        values (?1, cast(?2 as text), cast(?3 as text), ?4, cast(?5 as text), cast(?6 as jsonb))
                        on conflict (address) do update set etag = excluded.etag, last_modified = excluded.last_modified,
                          asked_at = excluded.asked_at, error = excluded.error, words = excluded.words
                        """)
                .setParameter(1, address)
                .setParameter(2, etag)
                .setParameter(3, lastModified)
                .setParameter(4, clock.instant())
                .setParameter(5, why == null ? null : why.text())
                .setParameter(6, why == null ? null : why.write())
                .executeUpdate();
    }
}
