package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people answered, as events for programs, in the order of the log: it was committed with the answer, it has no gaps, and
 * nothing ever comes in before what was read already.
 */
@ApplicationScoped
class AcknowledgmentEvents {
    /** {@code facts}: what was committed to; null where somebody changed it past the log, or the signed log does not hold it: it
     * proves nothing then. */
    record Row(
            int epoch,
            long index,
            UUID id,
            UUID policy,
            UUID version,
            UUID person,
            @Nullable Map<String, String> facts) {
        /** To go on behind it. */
        String place() {
            return epoch + "-" + index;
        }
    }

    private static final String BEHIND = """
            select l.epoch, l.idx, a.id, v.policy_id, a.policy_version_id, a.person_id, c.facts_jcs, c.salt_f, c.commit_i, l.leaf_hash
            from acklog_leaf l
              join ack a on a.tenant_id = l.tenant_id and a.id = l.ack_id
              join ack_commitment c on c.tenant_id = l.tenant_id and c.ack_id = l.ack_id
              join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
            where l.tenant_id = :tenant and l.epoch = :epoch and l.idx > :index
            order by l.idx limit :most
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final SignedTrees signed;
    private final LogTables tables;

    AcknowledgmentEvents(EntityManager database, CurrentTenant tenant, SignedTrees signed, LogTables tables) {
        this.database = database;
        this.tenant = tenant;
        this.signed = signed;
        this.tables = tables;
    }

    /** Behind this place in the log; index -1 of epoch 0 is before everything. In the caller's transaction. */
    List<Row> behind(int epoch, long index, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = database.createNativeQuery(BEHIND, Tuple.class)
                .setParameter("tenant", tenant.id())
                .setParameter("epoch", epoch)
                .setParameter("index", index)
                .setParameter("most", most)
                .getResultList();
        var trees = new HashMap<Integer, Optional<SignedTree>>();
        var found = new ArrayList<>(rows.stream()
                .map(r -> row(
                        r, trees.computeIfAbsent(r.get("epoch", Number.class).intValue(), signed::find)))
                .toList());
        if (found.size() < most && epoch < newest()) {
            found.addAll(behind(epoch + 1, -1, most - found.size()));
        }
        return found;
    }

    private int newest() {
        return tables.findHead().map(LogHead::epoch).orElse(0);
    }

    private static Row row(Tuple r, Optional<SignedTree> signed) {
        long index = r.get("idx", Number.class).longValue();
        var leaf = r.get("leaf_hash", byte[].class);
        return new Row(
                r.get("epoch", Number.class).intValue(),
                index,
                r.get("id", UUID.class),
                r.get("policy_id", UUID.class),
                r.get("policy_version_id", UUID.class),
                r.get("person_id", UUID.class),
                RecordCheck.facts(
                                r.get("id", UUID.class).toString(),
                                r.get("facts_jcs", String.class),
                                r.get("salt_f", byte[].class),
                                r.get("commit_i", byte[].class),
                                leaf)
                        .filter(facts ->
                                signed.filter(tree -> tree.holds(index, leaf)).isPresent())
                        .orElse(null));
    }
}
