package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.AuditLeaf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept about the acts in the current company's log, in the order of the log. */
@ApplicationScoped
class AuditRecords {
    private static final String ALL = """
            select c.entry_id, c.commit_e, s.salt, l.idx, l.leaf_hash, p.leaf_input
            from audit_commitment c
              left join audit_secret s on s.tenant_id = c.tenant_id and s.entry_id = c.entry_id
              left join acklog_leaf l on l.tenant_id = c.tenant_id and l.audit_id = c.entry_id
              left join acklog_pending p on p.tenant_id = c.tenant_id and p.audit_id = c.entry_id
            where c.tenant_id = ?1 order by l.idx nulls last, c.entry_id
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
            byte @Nullable [] pendingInput) {}

    private record Entry(Instant at, String text) {}

    @SuppressWarnings("unchecked")
    List<Row> list() {
        var entries = entries();
        List<Object[]> rows = database.createNativeQuery(ALL, Object[].class)
                .setParameter(1, tenant.id())
                .getResultList();
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
                            (byte[]) r[5]);
                })
                .toList();
    }

    /** By id, as they stand in the audit log now. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Entry> entries() {
        var entries = new HashMap<UUID, Entry>();
        database.createQuery(
                        "select e.id, e.at, e.actorId, e.actor, e.kind, e.subjectId, e.details from AuditEntry e",
                        Object[].class)
                .getResultStream()
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
