package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.AuditLeaf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept about the acts in the current company's log, in the order of the log. */
@ApplicationScoped
class AuditRecords {
    private static final String ALL = """
            select c.entry_id, c.commit_e, s.salt, l.idx, l.leaf_hash, p.leaf_input, l.epoch
            from audit_commitment c
              left join audit_secret s on s.tenant_id = c.tenant_id and s.entry_id = c.entry_id
              left join acklog_leaf l on l.tenant_id = c.tenant_id and l.audit_id = c.entry_id
              left join acklog_pending p on p.tenant_id = c.tenant_id and p.audit_id = c.entry_id
            where c.tenant_id = ?1 order by l.epoch nulls last, l.idx nulls last, c.entry_id
            """;

    private static final String PAGE = """
            select c.entry_id, c.commit_e, s.salt, l.idx, l.leaf_hash, cast(null as bytea) as leaf_input, l.epoch
            from acklog_leaf l
              join audit_commitment c on c.tenant_id = l.tenant_id and c.entry_id = l.audit_id
              left join audit_secret s on s.tenant_id = c.tenant_id and s.entry_id = c.entry_id
            where l.tenant_id = ?1 and l.epoch = ?2 and l.idx > ?3 and l.idx < ?4
            order by l.idx limit ?5
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    AuditRecords(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** {@code entry}: as it is committed to, null where there is none; {@code salt} null once it was erased. */
    record Row(
            UUID id,
            @Nullable Instant at,
            @Nullable String entry,
            byte[] commit,
            byte @Nullable [] salt,
            @Nullable Long index,
            byte @Nullable [] leafHash,
            byte @Nullable [] pendingInput,
            int epoch) {}

    private record Entry(Instant at, String text) {}

    @SuppressWarnings("unchecked")
    List<Row> list() {
        List<Object[]> rows = database.createNativeQuery(ALL, Object[].class)
                .setParameter(1, tenant.id())
                .getResultList();
        return rows(rows, entries("", List.of()));
    }

    /** Those behind the place {@code after} in that epoch of the log and below the filter's size, whenever they were done. */
    @SuppressWarnings("unchecked")
    List<Row> page(EvidenceFilter filter, int epoch, long after, int most) {
        List<Object[]> rows = database.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, epoch)
                .setParameter(3, after)
                .setParameter(4, epoch == filter.epoch() ? filter.size() : Long.MAX_VALUE)
                .setParameter(5, most)
                .getResultList();
        var found =
                new ArrayList<Row>(rows.isEmpty() ? List.of() : rows(rows, entries(" where e.id in ?1", ids(rows))));
        if (found.size() < most && epoch < filter.epoch()) {
            found.addAll(page(filter, epoch + 1, -1, most - found.size()));
        }
        return found;
    }

    private static List<UUID> ids(List<Object[]> rows) {
        return rows.stream().map(r -> (UUID) r[0]).toList();
    }

    private static List<Row> rows(List<Object[]> rows, Map<UUID, Entry> entries) {
        return rows.stream()
                .map(r -> {
                    var entry = entries.get((UUID) r[0]);
                    return new Row(
                            (UUID) r[0],
                            entry == null ? null : entry.at,
                            entry == null ? null : entry.text,
                            (byte[]) r[1],
                            (byte[]) r[2],
                            r[3] == null ? null : ((Number) r[3]).longValue(),
                            (byte[]) r[4],
                            (byte[]) r[5],
                            r[6] == null ? 0 : ((Number) r[6]).intValue());
                })
                .toList();
    }

    /** By id, as they stand in the audit log now; all of them, or those that {@code which} names. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Entry> entries(String which, List<UUID> ids) {
        var entries = new HashMap<UUID, Entry>();
        var query = database.createQuery(
                "select e.id, e.at, e.actorId, e.actor, e.kind, e.subjectId, e.details from AuditEntry e" + which,
                Object[].class);
        if (!which.isEmpty()) {
            query.setParameter(1, ids);
        }
        query.getResultStream()
                .forEach(e -> entries.put(
                        (UUID) e[0],
                        new Entry(
                                (Instant) e[1],
                                AuditLeaf.entry(
                                        tenant.id(),
                                        (UUID) e[0],
                                        (Instant) e[1],
                                        (UUID) e[2],
                                        (String) e[3],
                                        (String) e[4],
                                        (UUID) e[5],
                                        (Map<String, String>) e[6]))));
        return entries;
    }
}
