package io.parley.attestation;

import io.parley.verify.Merkle;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of logs as it lies in the database: the same for everybody, and hashes alone. */
@ApplicationScoped
class LogsTables {
    private final EntityManager database;
    private final Clock clock;

    LogsTables(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<LogHead> findHead() {
        return head("");
    }

    /** Waits for whoever is at it. The first call makes it. */
    LogHead lockHead() {
        run(
                "insert into logs_head (id, epoch, size, root, frozen) values (true, 0, 0, ?1, false) on conflict do nothing",
                Merkle.empty());
        return head(" for update").orElseThrow();
    }

    private Optional<LogHead> head(String lock) {
        return rows("select epoch, size, root, frozen from logs_head" + lock).stream()
                .map(r -> new LogHead(number(r[0]), ((Number) r[1]).longValue(), (byte[]) r[2], (Boolean) r[3]))
                .findFirst();
    }

    /** The last hour that was done; null before the first. */
    @Nullable
    Instant hour() {
        return rows("select hour, size from logs_head").stream()
                .findFirst()
                .map(r -> (Instant) r[0])
                .orElse(null);
    }

    void done(Instant hour) {
        run("update logs_head set hour = ?1", hour);
    }

    void freeze() {
        run("update logs_head set frozen = true");
    }

    /** One leaf behind the head, which is locked. */
    void append(LogHead head, byte[] leaf) {
        var nodes = new HashMap<>(nodes(head.epoch(), Tree.edge(head.size())));
        var grown = Tree.grow(head.size(), List.of(leaf), nodes);
        nodes.putAll(grown);
        grown.forEach((place, hash) -> {
            if (place.level() == 0) {
                run(
                        "insert into logs_leaf (epoch, idx, leaf_hash) values (?1, ?2, ?3)",
                        head.epoch(),
                        place.index(),
                        hash);
            } else {
                run(
                        "insert into logs_node (epoch, level, idx, hash) values (?1, ?2, ?3, ?4)",
                        head.epoch(),
                        place.level(),
                        place.index(),
                        hash);
            }
        });
        run(
                "update logs_head set size = ?1, root = ?2 where epoch = ?3",
                head.size() + 1,
                new Tree(nodes::get).root(head.size() + 1),
                head.epoch());
    }

    /** The first leaf of a new epoch, to which the head goes. */
    void begin(LogHead head) {
        run("insert into logs_leaf (epoch, idx, leaf_hash) values (?1, 0, ?2)", head.epoch(), head.root());
        run(
                "update logs_head set epoch = ?1, size = ?2, root = ?3, frozen = false",
                head.epoch(),
                head.size(),
                head.root());
    }

    /** Hashes by place; what is not there is left out. */
    Map<Place, byte[]> nodes(int epoch, Collection<Place> places) {
        var nodes = new HashMap<Place, byte[]>();
        rows(
                        """
                        select w.level, w.idx, coalesce(l.leaf_hash, n.hash)
                        from unnest(cast(?1 as int[]), cast(?2 as bigint[])) as w (level, idx)
                          left join logs_leaf l on w.level = 0 and l.epoch = ?3 and l.idx = w.idx
                          left join logs_node n on n.epoch = ?3 and n.level = w.level and n.idx = w.idx
                        where coalesce(l.leaf_hash, n.hash) is not null""",
                        places.stream().map(Place::level).toArray(Integer[]::new),
                        places.stream().map(Place::index).toArray(Long[]::new),
                        epoch)
                .forEach(r -> nodes.put(new Place(number(r[0]), ((Number) r[1]).longValue()), (byte[]) r[2]));
        return nodes;
    }

    /** For whoever does it all again: leaves by place, and the nodes above them. */
    Map<Place, byte[]> all(int epoch) {
        var nodes = new HashMap<Place, byte[]>();
        rows("""
                        select 0, idx, leaf_hash from logs_leaf where epoch = ?1
                        union all select level, idx, hash from logs_node where epoch = ?1""", epoch).forEach(r -> nodes.put(new Place(number(r[0]), ((Number) r[1]).longValue()), (byte[]) r[2]));
        return nodes;
    }

    void addCheckpoint(LogHead head, String note) {
        run(
                "insert into logs_checkpoint (epoch, size, note, signed_at) values (?1, ?2, ?3, ?4) on conflict do nothing",
                head.epoch(),
                head.size(),
                note,
                clock.instant());
    }

    /** The newest that was signed in that epoch. */
    Optional<String> newestCheckpoint(int epoch) {
        return rows("select note, size from logs_checkpoint where epoch = ?1 order by size desc limit 1", epoch)
                .stream()
                .map(r -> (String) r[0])
                .findFirst();
    }

    /** Of an epoch, by size. */
    Map<Long, String> checkpoints(int epoch) {
        var notes = new HashMap<Long, String>();
        rows("select size, note from logs_checkpoint where epoch = ?1", epoch)
                .forEach(r -> notes.put(((Number) r[0]).longValue(), (String) r[1]));
        return notes;
    }

    /** In their order. */
    List<LogEpochs.Epoch> epochs() {
        return rows("select epoch, opening, closed_epoch, closed_size, closed_root from logs_epoch order by epoch")
                .stream()
                .map(LogEpochs::epoch)
                .toList();
    }

    void addEpoch(LogEpochs.Epoch epoch, String reason, String by) {
        run(
                """
                insert into logs_epoch (epoch, opening, closed_epoch, closed_size, closed_root, reason, opened_by, opened_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
                epoch.number(),
                epoch.opening(),
                epoch.closed().epoch(),
                epoch.closed().size(),
                epoch.closed().root(),
                reason,
                by,
                clock.instant());
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private void run(String sql, Object... values) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = database.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
