package io.parley.vendors;

import io.parley.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cases behind the rates. */
@ApplicationScoped
public class Cases {
    static final int PAGE_SIZE = 20;

    private final EntityManager database;
    private final Histories histories;

    Cases(EntityManager database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    /** A case with everything that is on record about it. */
    record WithFacts(VendorCase summary, List<VendorFact> facts) {}

    /** {@code year}: null for the cases that no source dates. */
    public record Year(Integer year, long cases, long exploited) {}

    Page page(String tool, CaseFilter filter, int number, String path) {
        long total = with(filter, database.createQuery("select count(c)" + where(filter), Long.class), tool)
                .getSingleResult();
        int pages = Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
        return new Page(Math.max(1, Math.min(number, pages)), PAGE_SIZE, total, path, filter.filters());
    }

    /** The newest first. */
    List<WithFacts> list(String tool, CaseFilter filter, int offset, int limit) {
        var order = " order by c.firstPublic desc nulls last, c.caseId desc";
        var cases = with(filter, database.createQuery("select c" + where(filter) + order, VendorCase.class), tool)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
        Map<String, List<VendorFact>> facts = database.createQuery("""
                        from VendorFact where toolSlug = ?1 and caseId in ?2
                        order by caseId, toDay nulls last, name, source
                        """, VendorFact.class)
                .setParameter(1, tool)
                .setParameter(2, cases.stream().map(c -> c.caseId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(f -> f.caseId, LinkedHashMap::new, Collectors.toList()));
        return cases.stream()
                .map(c -> new WithFacts(c, facts.getOrDefault(c.caseId, List.of())))
                .toList();
    }

    /** Those with cases, the first one first; without a day last. */
    public List<Year> years(String tool) {
        return database.createQuery("""
                        select year(c.firstPublic) as y, count(*), count(c.exploitedOn) from VendorCase c
                        where c.toolSlug = ?1 group by y order by y nulls last
                        """, Object[].class)
                .setParameter(1, tool)
                .getResultStream()
                .map(row -> new Year((Integer) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    private static String where(CaseFilter filter) {
        return " from VendorCase c where c.toolSlug = :tool"
                + (filter.rate() == null ? "" : " and " + filter.rate().condition)
                + (filter.year() == null ? "" : " and year(c.firstPublic) = :year")
                + (filter.clock() == null ? "" : " and c.caseId in :dated");
    }

    /** Those of which both days are known well enough for this clock. */
    private List<String> dated(String tool, Clocks clock) {
        return histories.forTools(List.of(tool)).getOrDefault(tool, List.of()).stream()
                .filter(d ->
                        d.dates().days(clock).filter(days -> !days.isVague()).isPresent())
                .map(Histories.Dated::caseId)
                .toList();
    }

    private <T> TypedQuery<T> with(CaseFilter filter, TypedQuery<T> query, String tool) {
        query.setParameter("tool", tool);
        if (filter.clock() != null) {
            query.setParameter("dated", dated(tool, filter.clock()));
        }
        return filter.year() == null ? query : query.setParameter("year", filter.year());
    }
}
