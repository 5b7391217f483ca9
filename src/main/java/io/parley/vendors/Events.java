package io.parley.vendors;

import io.parley.kernel.Page;
import io.parley.verify.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everything that is on record about a tool as one list: what happened, when at the earliest and latest, who says so. */
@ApplicationScoped
class Events {
    private static final int PAGE_SIZE = 100;
    private static final List<String> COLUMNS = List.of(
            "tool", "case", "event", "from", "to", "value", "state", "source", "source_kind", "confidence", "observed");

    private final EntityManager database;

    Events(EntityManager database) {
        this.database = database;
    }

    Page page(String tool, int number, String path) {
        long total = database.createQuery("select count(*) from VendorFact where toolSlug = ?1", Long.class)
                .setParameter(1, tool)
                .getSingleResult();
        int pages = Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
        return new Page(Math.max(1, Math.min(number, pages)), PAGE_SIZE, total, path, Map.of());
    }

    /** The earliest day first; what has no day comes last. */
    List<VendorFact> list(String tool, int offset, int limit) {
        return database.createQuery(
                        "from VendorFact where toolSlug = ?1 order by toDay nulls last, caseId, name, source",
                        VendorFact.class)
                .setParameter(1, tool)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As RFC 4180, every cell safe to open in a spreadsheet. */
    String csv(String tool) {
        return Csv.write(
                COLUMNS,
                list(tool, 0, Integer.MAX_VALUE).stream().map(Events::row).toList());
    }

    private static Map<String, String> row(VendorFact fact) {
        var row = new TreeMap<String, String>();
        row.put("tool", fact.toolSlug);
        row.put("case", fact.caseId);
        row.put("event", fact.name);
        row.put("from", Objects.toString(fact.fromDay, ""));
        row.put("to", Objects.toString(fact.toDay, ""));
        row.put("value", Objects.requireNonNullElse(fact.content, ""));
        row.put("state", fact.state);
        row.put("source", fact.source);
        row.put("source_kind", fact.sourceKind);
        row.put("confidence", fact.confidence.toPlainString());
        row.put("observed", fact.observedOn.toString());
        return row;
    }
}
