package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Tree.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about the current company's log, in the order of the log, for whoever looks through all of it. */
@ApplicationScoped
class LogRecords {
    record Row(
            UUID id,
            UUID policyVersion,
            String choice,
            String contentSha256,
            String statementSha256,
            Instant actedAt,
            String via,
            @Nullable UUID supersedes,
            @Nullable UUID subject,
            @Nullable UUID commitmentSubject,
            @Nullable String factsJcs,
            byte @Nullable [] saltF,
            byte @Nullable [] commitF,
            byte @Nullable [] commitI,
            @Nullable String identityJcs,
            byte @Nullable [] saltI,
            @Nullable Long index,
            byte @Nullable [] leafHash,
            byte @Nullable [] pendingInput,
            int epoch) {}

    private static final String ALL = """
            select a.id, a.policy_version_id, a.choice, a.content_sha256, a.statement_sha256, a.acted_at, a.via, a.supersedes,
                   n.subject_ref, c.subject_ref as committed, c.facts_jcs, c.salt_f, c.commit_f, c.commit_i,
                   s.identity_jcs, s.salt_i, l.idx, l.leaf_hash, p.leaf_input, l.epoch
            from ack a
              left join ack_subject n on n.tenant_id = a.tenant_id and n.person_id = a.person_id
              left join ack_commitment c on c.tenant_id = a.tenant_id and c.ack_id = a.id
              left join ack_secret s on s.tenant_id = a.tenant_id and s.ack_id = a.id
              left join acklog_leaf l on l.tenant_id = a.tenant_id and l.ack_id = a.id
              left join acklog_pending p on p.tenant_id = a.tenant_id and p.ack_id = a.id
            where a.tenant_id = ?1 order by l.epoch nulls last, l.idx nulls last, a.id
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    LogRecords(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    List<Row> list() {
        return rows(ALL).stream().map(LogRecords::row).toList();
    }

    /** Committed to, and yet no answer. */
    long orphans() {
        var count = rows("""
                select count(*), 0 from ack_commitment c where c.tenant_id = ?1
                and not exists (select from ack a where a.tenant_id = c.tenant_id and a.id = c.ack_id)""");
        return ((Number) count.get(0)[0]).longValue();
    }

    /** Above the leaves of an epoch. */
    Map<Place, byte[]> nodes(int epoch) {
        var nodes = new HashMap<Place, byte[]>();
        rows("select level, idx, hash from acklog_node where tenant_id = ?1 and epoch = " + epoch)
                .forEach(r ->
                        nodes.put(new Place(((Number) r[0]).intValue(), ((Number) r[1]).longValue()), (byte[]) r[2]));
        return nodes;
    }

    /** Of an epoch, by size. */
    Map<Long, String> checkpoints(int epoch) {
        var notes = new TreeMap<Long, String>();
        rows("select size, note from acklog_checkpoint where tenant_id = ?1 and epoch = " + epoch)
                .forEach(r -> notes.put(((Number) r[0]).longValue(), (String) r[1]));
        return notes;
    }

    /** Epochs of which there is a leaf, a node or a checkpoint. */
    Set<Integer> epochs() {
        return rows("""
                        select epoch, 0 from acklog_leaf where tenant_id = ?1 union select epoch, 0 from acklog_node where tenant_id = ?1
                        union select epoch, 0 from acklog_checkpoint where tenant_id = ?1""").stream().map(r -> ((Number) r[0]).intValue()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Leaves that are made of neither an answer nor an act: epoch and hash. */
    List<Map.Entry<Integer, byte[]>> openings() {
        return rows("""
                        select epoch, leaf_hash from acklog_leaf where tenant_id = ?1 and ack_id is null and audit_id is null""").stream()
                .map(r -> Map.entry(((Number) r[0]).intValue(), (byte[]) r[1]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter(1, tenant.id())
                .getResultList();
    }

    private static Row row(Object[] r) {
        return new Row(
                (UUID) r[0],
                (UUID) r[1],
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (Instant) r[5],
                (String) r[6],
                (UUID) r[7],
                (UUID) r[8],
                (UUID) r[9],
                (String) r[10],
                (byte[]) r[11],
                (byte[]) r[12],
                (byte[]) r[13],
                (String) r[14],
                (byte[]) r[15],
                r[16] == null ? null : ((Number) r[16]).longValue(),
                (byte[]) r[17],
                (byte[]) r[18],
                r[19] == null ? 0 : ((Number) r[19]).intValue());
    }
}
