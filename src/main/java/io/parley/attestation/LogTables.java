package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Merkle;
import io.parley.verify.Tree.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The log of the current company as it lies in the database. Batches of thousands, so plain JDBC on Hibernate's own connection. */
@ApplicationScoped
class LogTables {
    /** An answer or an act: exactly one of the two is there. */
    record Pending(UUID id, @Nullable UUID ackId, @Nullable UUID auditId, byte[] leafInput) {}

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Clock clock;

    LogTables(EntityManager database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    Optional<LogHead> findHead() {
        return head("");
    }

    /** Empty when somebody else is at it. A company's first call makes the head. */
    Optional<LogHead> lockHead() {
        run("""
                insert into acklog_head (tenant_id, epoch, size, root, frozen, changed_at) values (?, 0, 0, ?, false, ?)
                on conflict do nothing""", statement -> {
            statement.setBytes(2, Merkle.empty());
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        return head(" for update skip locked");
    }

    /** Waits for whoever is at it. */
    Optional<LogHead> awaitHead() {
        return head(" for update");
    }

    private Optional<LogHead> head(String lock) {
        return run("select epoch, size, root, frozen from acklog_head where tenant_id = ?" + lock, statement -> {
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new LogHead(row.getInt(1), row.getLong(2), row.getBytes(3), row.getBoolean(4)))
                        : Optional.empty();
            }
        });
    }

    List<Pending> pending(int most) {
        return run("""
                select id, ack_id, audit_id, leaf_input from acklog_pending where tenant_id = ? order by queued_at, id limit ?
                """, statement -> {
            statement.setInt(2, most);
            var pending = new ArrayList<Pending>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    pending.add(new Pending(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getBytes(4)));
                }
            }
            return pending;
        });
    }

    long countPending() {
        return run("select count(*) from acklog_pending where tenant_id = ?", statement -> {
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Hashes by place; what is not there is left out. */
    Map<Place, byte[]> nodes(int epoch, Collection<Place> places) {
        var levels = places.stream().map(Place::level).toArray(Integer[]::new);
        var indexes = places.stream().map(Place::index).toArray(Long[]::new);
        return run("""
                with wanted as (select * from unnest(?::int[], ?::bigint[]) as w (level, idx))
                select w.level, w.idx, l.leaf_hash from wanted w join acklog_leaf l
                  on w.level = 0 and l.tenant_id = ? and l.epoch = ? and l.idx = w.idx
                union all
                select w.level, w.idx, n.hash from wanted w join acklog_node n
                  on n.tenant_id = ? and n.epoch = ? and n.level = w.level and n.idx = w.idx
                """, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("int4", levels));
            statement.setArray(2, statement.getConnection().createArrayOf("int8", indexes));
            for (int at : Set.of(3, 5)) {
                statement.setObject(at, tenant.id());
                statement.setInt(at + 1, epoch);
            }
            return nodes(statement);
        });
    }

    private static Map<Place, byte[]> nodes(PreparedStatement statement) throws SQLException {
        var nodes = new HashMap<Place, byte[]>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                nodes.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3));
            }
        }
        return nodes;
    }

    /** The records become leaves, in this order, behind the head. */
    void append(LogHead head, List<Pending> batch, Map<Place, byte[]> grown) {
        many(
                "insert into acklog_leaf (tenant_id, epoch, idx, leaf_hash, ack_id, audit_id) values (?, ?, ?, ?, ?, ?)",
                batch,
                (i, s) -> {
                    s.setInt(2, head.epoch());
                    s.setLong(3, head.size() + i);
                    s.setBytes(4, grown.get(new Place(0, head.size() + i)));
                    s.setObject(5, batch.get(i).ackId, java.sql.Types.OTHER);
                    s.setObject(6, batch.get(i).auditId, java.sql.Types.OTHER);
                });
        var nodes = grown.keySet().stream().filter(place -> place.level() > 0).toList();
        many("insert into acklog_node (tenant_id, epoch, level, idx, hash) values (?, ?, ?, ?, ?)", nodes, (i, s) -> {
            s.setInt(2, head.epoch());
            s.setInt(3, nodes.get(i).level());
            s.setLong(4, nodes.get(i).index());
            s.setBytes(5, grown.get(nodes.get(i)));
        });
        many(
                "delete from acklog_pending where tenant_id = ? and id = ?",
                batch,
                (i, s) -> s.setObject(2, batch.get(i).id));
    }

    /** The first leaf of an epoch, which is neither an answer nor an act; the head goes there, and nothing is frozen any more. */
    void begin(LogHead head) {
        run("insert into acklog_leaf (tenant_id, epoch, idx, leaf_hash) values (?, ?, 0, ?)", statement -> {
            statement.setInt(2, head.epoch());
            statement.setBytes(3, head.root());
            return statement.executeUpdate();
        });
        run(
                "update acklog_head set epoch = ?, size = ?, root = ?, frozen = false, changed_at = ? where tenant_id = ?",
                5,
                statement -> {
                    statement.setInt(1, head.epoch());
                    statement.setLong(2, head.size());
                    statement.setBytes(3, head.root());
                    statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                    return statement.executeUpdate();
                });
    }

    void moveHead(LogHead to) {
        int moved = run(
                "update acklog_head set size = ?, root = ?, frozen = ?, changed_at = ? where tenant_id = ? and epoch = ?",
                5,
                statement -> {
                    statement.setLong(1, to.size());
                    statement.setBytes(2, to.root());
                    statement.setBoolean(3, to.frozen());
                    statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                    statement.setInt(6, to.epoch());
                    return statement.executeUpdate();
                });
        if (moved != 1) {
            throw new IllegalStateException("The head of the log is gone");
        }
    }

    boolean changedBefore(Instant instant) {
        return run("select changed_at from acklog_head where tenant_id = ?", statement -> {
            try (var row = statement.executeQuery()) {
                return row.next()
                        && row.getObject(1, OffsetDateTime.class).toInstant().isBefore(instant);
            }
        });
    }

    void addCheckpoint(LogHead head, String note) {
        run(
                "insert into acklog_checkpoint (tenant_id, epoch, size, note, signed_at) values (?, ?, ?, ?, ?)",
                statement -> {
                    statement.setInt(2, head.epoch());
                    statement.setLong(3, head.size());
                    statement.setString(4, note);
                    statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                    return statement.executeUpdate();
                });
    }

    /** The signed one of exactly that size. */
    Optional<String> findCheckpoint(int epoch, long size) {
        return run("select note from acklog_checkpoint where tenant_id = ? and epoch = ? and size = ?", statement -> {
            statement.setInt(2, epoch);
            statement.setLong(3, size);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    private interface Row {
        void fill(int number, PreparedStatement statement) throws SQLException;
    }

    private void many(String sql, List<?> rows, Row row) {
        run(sql, statement -> {
            for (int i = 0; i < rows.size(); i++) {
                statement.setObject(1, tenant.id());
                row.fill(i, statement);
                statement.addBatch();
            }
            for (int changed : statement.executeBatch()) {
                if (changed == 0) {
                    throw new IllegalStateException("A record of the batch was taken by somebody else");
                }
            }
            return rows.size();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        return run(sql, 1, work);
    }

    private <T> T run(String sql, int tenantAt, Work<T> work) {
        return database.unwrap(Session.class).doReturningWork((Connection connection) -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(tenantAt, tenant.id());
                return work.with(statement);
            }
        });
    }
}
