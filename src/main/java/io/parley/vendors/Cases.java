package io.parley.vendors;

import io.parley.kernel.Languages;
import io.parley.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cases behind the rates. */
@ApplicationScoped
public class Cases {
    static final int PAGE_SIZE = 20;
    private static final String NEWEST = " order by c.firstPublic desc nulls last, c.caseId desc";

    private final EntityManager database;

    Cases(EntityManager database) {
        this.database = database;
    }

    /** A case with everything that is on record about it. */
    record WithFacts(VendorCase summary, List<VendorFact> facts) {}

    /** {@code year}: null for the cases that no source dates. */
    public record Year(Integer year, long cases, long exploited) {}

    Page page(Histories.History history, CaseFilter filter, int number, String path) {
        long total = filter.narrow()
                ? with(filter, database.createQuery("select count(c)" + where(filter), Long.class), history)
                        .getSingleResult()
                : history.record().cases();
        int pages = Math.max(1, (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE));
        return new Page(Math.max(1, Math.min(number, pages)), PAGE_SIZE, total, path, filter.filters());
    }

    /** The newest first; the first page of all of them is kept with the history. */
    List<WithFacts> list(Histories.History history, CaseFilter filter, Page page) {
        if (!filter.narrow() && page.number() == 1) {
            return history.newest();
        }
        return withFacts(
                history.record().tool(),
                with(filter, database.createQuery("select c" + where(filter) + NEWEST, VendorCase.class), history)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList());
    }

    /** The first page of all cases of a tool. */
    List<WithFacts> newest(String tool) {
        return withFacts(
                tool,
                database.createQuery("select c from VendorCase c where c.toolSlug = :tool" + NEWEST, VendorCase.class)
                        .setParameter("tool", tool)
                        .setMaxResults(PAGE_SIZE)
                        .getResultList());
    }

    /** Those with these ids, in their order, by what is on record now. */
    public List<CaseRow> rows(String tool, List<String> ids) {
        var words = Languages.messages(VendorMessages.class);
        var found = withFacts(
                        tool,
                        database.createQuery(
                                        "select c from VendorCase c where c.toolSlug = ?1 and any_of(c.caseId, ?2)",
                                        VendorCase.class)
                                .setParameter(1, tool)
                                .setParameter(2, ids.toArray(String[]::new))
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(c -> c.summary().caseId, c -> CaseRow.of(c, words)));
        return ids.stream().map(id -> found.getOrDefault(id, CaseRow.gone(id))).toList();
    }

    private List<WithFacts> withFacts(String tool, List<VendorCase> cases) {
        Map<String, List<VendorFact>> facts = database
                .createQuery("""
                        from VendorFact where toolSlug = ?1 and any_of(caseId, ?2)
                        order by caseId, toDay nulls last, name, source
                        """, VendorFact.class)
                .setParameter(1, tool)
                .setParameter(2, cases.stream().map(c -> c.caseId).toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(f -> f.caseId, LinkedHashMap::new, Collectors.toList()));
        return cases.stream()
                .map(c -> new WithFacts(c, facts.getOrDefault(c.caseId, List.of())))
                .toList();
    }

    private static String where(CaseFilter filter) {
        return " from VendorCase c where c.toolSlug = :tool"
                + (filter.rate() == null ? "" : " and " + rate(filter))
                + (filter.year() == null ? "" : " and year(c.firstPublic) = :year")
                + (filter.undated() ? " and c.firstPublic is null" : "")
                + (filter.clock() == null ? "" : " and any_of(c.caseId, :clocked)")
                + part(filter.part())
                + (filter.caseId() == null ? "" : " and c.caseId = :case");
    }

    private static String rate(CaseFilter filter) {
        var rate = Objects.requireNonNull(filter.rate());
        return filter.part() == CasePart.NOT_KNOWN ? rate.silence : rate.condition;
    }

    private static String part(@Nullable CasePart part) {
        return part == null
                ? ""
                : switch (part) {
                    case SHARED_PART ->
                        " and c.exploitedOn is not null and exists (select 1 from VendorFact f"
                                + " where f.toolSlug = c.toolSlug and f.caseId = c.caseId and f.name = 'shared-part'"
                                + " and f.state = 'known')";
                    case OPEN, CURVE, AT_RISK, FIXED -> " and any_of(c.caseId, :part)";
                    case FIX_UNKNOWN -> " and not any_of(c.caseId, :part)";
                    case NOT_KNOWN, VAGUE, AT_ONCE, HALF, LONGEST -> "";
                };
    }

    private static <T> TypedQuery<T> with(CaseFilter filter, TypedQuery<T> query, Histories.History history) {
        var sets = new CaseSets(history);
        var part = filter.part();
        query.setParameter("tool", history.record().tool());
        if (filter.clock() != null) {
            query.setParameter("clocked", sets.ofClock(filter));
        }
        if (part == CasePart.OPEN) {
            query.setParameter("part", sets.open());
        } else if (part == CasePart.FIX_UNKNOWN) {
            query.setParameter("part", sets.openOrFixed());
        } else if (part == CasePart.CURVE || part == CasePart.AT_RISK || part == CasePart.FIXED) {
            query.setParameter("part", sets.inCurve(part, Objects.requireNonNullElse(filter.day(), 0)));
        }
        if (filter.caseId() != null) {
            query.setParameter("case", filter.caseId());
        }
        return filter.year() == null ? query : query.setParameter("year", filter.year());
    }
}
