package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.verify.Tree;
import io.parley.verify.Tree.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of a log for very many proofs in its order: its top, one hash for every thousand leaves, stands in memory; what is
 * below comes block by block.
 */
@ApplicationScoped
class LogBlocks {
    /** A block is a perfect subtree of this height. */
    private static final int HEIGHT = 10;
    /** The one at hand and the last one, which is in most proofs; two to spare. */
    private static final int KEPT = 4;

    private final EntityManager database;
    private final CurrentTenant tenant;

    LogBlocks(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Begins to read now, in the transaction that runs; later blocks are read in ones of their own. */
    Tree tree(int epoch, BundleData.Reading reading) {
        return new Tree(nodes(epoch, reading));
    }

    /** The same, for whoever has to go on where some are missing: those are null. */
    Tree.Nodes nodes(int epoch, BundleData.Reading reading) {
        var top = top(epoch);
        var blocks = new LinkedHashMap<Long, Map<Place, byte[]>>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Map<Place, byte[]>> eldest) {
                return size() > KEPT;
            }
        };
        return place -> {
            if (place.level() >= HEIGHT) {
                return top.get(place);
            }
            long number = place.index() >> (HEIGHT - place.level());
            var block = blocks.get(number);
            if (block == null) {
                block = reading.of(() -> block(epoch, number));
                blocks.put(number, block);
            }
            return block.get(place);
        };
    }

    private Map<Place, byte[]> top(int epoch) {
        return nodes(rows(
                "select level, idx, hash from acklog_node where tenant_id = ?1 and epoch = ?2 and level >= ?3",
                epoch,
                HEIGHT));
    }

    private Map<Place, byte[]> block(int epoch, long number) {
        return nodes(rows("""
                select 0, l.idx, l.leaf_hash from acklog_leaf l
                  where l.tenant_id = ?1 and l.epoch = ?2 and l.idx >= ?4 and l.idx < ?5
                union all select n.level, n.idx, n.hash from generate_series(1, ?3 - 1) as g (level) join acklog_node n
                  on n.tenant_id = ?1 and n.epoch = ?2 and n.level = g.level
                    and n.idx >= cast(?4 as bigint) >> g.level and n.idx < cast(?5 as bigint) >> g.level
                """, epoch, HEIGHT, number << HEIGHT, number + 1 << HEIGHT));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = database.createNativeQuery(sql, Object[].class).setParameter(1, tenant.id());
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        return query.getResultList();
    }

    private static Map<Place, byte[]> nodes(List<Object[]> rows) {
        var nodes = new HashMap<Place, byte[]>();
        rows.forEach(r -> nodes.put(new Place(((Number) r[0]).intValue(), ((Number) r[1]).longValue()), (byte[]) r[2]));
        return nodes;
    }
}
