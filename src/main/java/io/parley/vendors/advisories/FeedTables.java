package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Records as they lie in the database. Thousands at a time, so COPY on Hibernate's own connection. What is there already is
 * recognised by its hash and not written. Needs a transaction.
 */
@ApplicationScoped
class FeedTables {
    /** Raised when the same record gives other claims than before: then everything is read again. */
    static final String EXTRACTOR = "feeds-3";

    private final EntityManager database;
    private final MatchedTools tools;
    private final Clock clock;

    FeedTables(EntityManager database, MatchedTools tools, Clock clock) {
        this.database = database;
        this.tools = tools;
        this.clock = clock;
    }

    /** How many records of each feed are new or other than before. */
    record Stored(Map<Feed, Integer> added, Map<Feed, Integer> changed) {}

    /**
     * A record as it was read by what reads today.
     *
     * @param sha256 of the whole document it came in
     * @param noted whether there was something to remark, or nobody knows
     */
    record Known(
            Feed feed, String id, String sha256, @Nullable LocalDate readTo, boolean noted) {}

    /** Those of these records that are there; what another version of a reader made of them is not. */
    List<Known> known(Feed feed, Collection<String> ids) {
        var found = new ArrayList<Known>();
        database.unwrap(Session.class).doWork(connection -> {
            try (var select = connection.prepareStatement("""
                    select record_id, sha256, read_to, noted from feed_record
                    where feed = ? and record_id = any (?) and extractor = ?
                    """)) {
                select.setString(1, feed.key());
                select.setArray(2, connection.createArrayOf("text", ids.toArray()));
                select.setString(3, EXTRACTOR);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Known(
                                feed,
                                rows.getString(1),
                                rows.getString(2),
                                rows.getObject(3, LocalDate.class),
                                rows.getBoolean(4)));
                    }
                }
            }
        });
        return found;
    }

    Stored store(FeedBatch batch) {
        var byFeed = new TreeMap<Feed, Map<String, Advisory>>();
        batch.advisories.forEach(a ->
                byFeed.computeIfAbsent(a.feed(), f -> new LinkedHashMap<>()).put(a.id(), a));
        var stored = new Stored(new HashMap<>(), new HashMap<>());
        database.unwrap(Session.class).doWork(connection -> {
            for (var feed : byFeed.entrySet()) {
                store(connection, feed.getKey(), feed.getValue(), batch, stored);
            }
        });
        return stored;
    }

    private void store(Connection connection, Feed feed, Map<String, Advisory> records, FeedBatch batch, Stored stored)
            throws SQLException {
        var known = known(connection, feed, records.keySet());
        var changed = new ArrayList<String>();
        var writing = new ArrayList<Advisory>();
        for (var advisory : records.values()) {
            var before = known.get(advisory.id());
            if (before == null) {
                writing.add(advisory);
            } else if (!before.equals(advisory.sha256() + EXTRACTOR)) {
                changed.add(advisory.id());
                writing.add(advisory);
            }
        }
        if (writing.isEmpty()) {
            return;
        }
        tools.forget(connection, feed, changed);
        if (!changed.isEmpty()) {
            try (var delete =
                    connection.prepareStatement("delete from feed_record where feed = ? and record_id = any (?)")) {
                delete.setString(1, feed.key());
                delete.setArray(2, connection.createArrayOf("text", changed.toArray()));
                delete.executeUpdate();
            }
        }
        copy(connection, feed, writing, batch);
        tools.match(connection, feed, writing);
        new AliasTable(connection).union(writing);
        stored.added.merge(feed, writing.size() - changed.size(), Integer::sum);
        stored.changed.merge(feed, changed.size(), Integer::sum);
    }

    private static Map<String, String> known(Connection connection, Feed feed, Collection<String> ids)
            throws SQLException {
        var known = new HashMap<String, String>();
        try (var select = connection.prepareStatement(
                "select record_id, sha256 || extractor from feed_record where feed = ? and record_id = any (?)")) {
            select.setString(1, feed.key());
            select.setArray(2, connection.createArrayOf("text", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return known;
    }

    private void copy(Connection connection, Feed feed, List<Advisory> records, FeedBatch batch) throws SQLException {
        var now = clock.instant().toString();
        var text = new CopyText();
        for (var a : records) {
            text.field(feed.key())
                    .field(a.id())
                    .field(a.sha256())
                    .field(EXTRACTOR)
                    .field(a.status().key())
                    .field(a.replacedBy())
                    .field(a.source())
                    .field(a.speaksTo(batch.asOf))
                    .array(a.identifiers())
                    .field(ClaimsJson.write(a.claims()))
                    .field(now)
                    .field(batch.noted.contains(RecordKey.of(a)))
                    .end();
        }
        copyIn(connection, "feed_record", text);
    }

    static void copyIn(Connection connection, String table, CopyText rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** New or other than before, and what was there already. */
    int[] storeReleases(Collection<Release> releases) {
        var counts = new int[2];
        database.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into feed_release as r (product, version, day, doubtful, source) values (?, ?, ?, ?, ?)
                    on conflict (product, version) do update
                      set day = excluded.day, doubtful = excluded.doubtful, source = excluded.source
                      where (r.day, r.doubtful, r.source) is distinct from (excluded.day, excluded.doubtful, excluded.source)
                    returning (xmax = 0)
                    """)) {
                for (var release : releases) {
                    insert.setString(1, release.product());
                    insert.setString(2, release.version());
                    insert.setObject(3, release.day());
                    insert.setBoolean(4, release.doubtful());
                    insert.setString(5, release.source());
                    try (var row = insert.executeQuery()) {
                        if (row.next()) {
                            counts[row.getBoolean(1) ? 0 : 1]++;
                        }
                    }
                }
            }
            if (counts[0] + counts[1] > 0) {
                tools.due(connection, ReleaseProducts.shipped().tools(releases));
            }
        });
        return counts;
    }
}
