package io.parley.vendors;

import io.parley.catalog.Keyed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The records of tools, for reading; one query each, however many tools. */
@ApplicationScoped
public class VendorRecords {
    private final EntityManager database;

    VendorRecords(EntityManager database) {
        this.database = database;
    }

    /** An empty record where nothing is on record. */
    public VendorRecord forTool(String slug) {
        return forTools(List.of(slug)).getOrDefault(slug, VendorRecord.none(slug));
    }

    /** Slug → record, for every slug and in their order. */
    public Map<String, VendorRecord> forTools(Collection<String> slugs) {
        var records = new LinkedHashMap<String, VendorRecord>();
        slugs.forEach(slug -> records.put(slug, VendorRecord.none(slug)));
        database.createQuery("""
                        select c.toolSlug, count(*),
                          sum(case when c.vendorPublished then 1 else 0 end), count(c.vendorPublished),
                          sum(case when c.fixedVersion then 1 else 0 end), count(c.fixedVersion),
                          sum(case when c.reportDate then 1 else 0 end), count(c.reportDate), count(c.exploitedOn),
                          min(c.firstPublic), max(c.firstPublic), min(c.exploitedOn), max(c.exploitedOn), max(l.evidenceUntil)
                        from VendorCase c join VendorLedger l on l.toolSlug = c.toolSlug
                        where any_of(c.toolSlug, ?1) group by c.toolSlug
                        """, Object[].class)
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList()
                .forEach(row -> records.put((String) row[0], of(row)));
        return records;
    }

    /** Of one tool: years with cases, the first one first; without a day last. */
    public List<Cases.Year> years(String slug) {
        return years(List.of(slug)).getOrDefault(slug, List.of());
    }

    /** The same of several; slugs without cases are left out. */
    Map<String, List<Cases.Year>> years(Collection<String> slugs) {
        return database
                .createQuery("""
                        select c.toolSlug, year(c.firstPublic) as y, count(*), count(c.exploitedOn) from VendorCase c
                        where any_of(c.toolSlug, ?1) group by c.toolSlug, y order by c.toolSlug, y nulls last
                        """, Object[].class)
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new Cases.Year((Integer) row[1], (Long) row[2], (Long) row[3]),
                                Collectors.toList())));
    }

    /** Slug → what of its exploited cases is in shared parts, for every slug. */
    Map<String, SharedParts> sharedParts(Collection<String> slugs) {
        var shared = new LinkedHashMap<String, SharedParts>();
        slugs.forEach(slug -> shared.put(slug, SharedParts.NONE));
        var parts = database
                .createQuery("""
                        select distinct f.toolSlug, f.content, f.caseId from VendorFact f join VendorCase c
                          on c.toolSlug = f.toolSlug and c.caseId = f.caseId
                        where any_of(f.toolSlug, ?1) and f.name = ?2 and f.state = 'known' and c.exploitedOn is not null
                        order by f.toolSlug, f.content, f.caseId
                        """, Object[].class)
                .setParameter(1, slugs.toArray(String[]::new))
                .setParameter(2, FactName.SHARED_PART.key())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> (String) row[0]));
        parts.forEach((slug, rows) -> shared.put(
                slug,
                new SharedParts(
                        (int) rows.stream().map(row -> row[2]).distinct().count(),
                        rows.stream().map(row -> (String) row[1]).distinct().toList())));
        return shared;
    }

    /** Those of which a flaw is listed as exploited while its record says that no fixed version is published. */
    public Set<String> exploitedWithoutFix(Collection<String> slugs) {
        return new HashSet<>(database.createQuery(
                        "select distinct c.toolSlug from VendorCase c where c.toolSlug in ?1 and c.exploitedOn is not null"
                                + " and c.fixedVersion = false",
                        String.class)
                .setParameter(1, List.copyOf(slugs))
                .getResultList());
    }

    /** The newest first: what became public, or was listed as exploited, on that day or later. */
    public List<VendorChange> newest(Collection<String> slugs, LocalDate since, int limit) {
        return database.createQuery("""
                        select f.toolSlug, f.caseId, f.name, f.toDay, f.source from VendorFact f
                        where f.toolSlug in ?1 and f.name in ?2 and f.state = 'known' and f.toDay >= ?3
                          and not exists (select 1 from VendorFact g where g.toolSlug = f.toolSlug and g.caseId = f.caseId
                            and g.name = f.name and (g.toDay < f.toDay or g.toDay = f.toDay and g.source < f.source))
                        order by f.toDay desc, f.caseId desc, f.name, f.toolSlug
                        """, Object[].class)
                .setParameter(1, List.copyOf(slugs))
                .setParameter(2, List.of(FactName.PUBLIC.key(), FactName.EXPLOITED_LISTED.key()))
                .setParameter(3, since)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new VendorChange(
                        (String) row[0],
                        (String) row[1],
                        Keyed.find(FactName.class, (String) row[2]).orElseThrow() == FactName.PUBLIC
                                ? VendorChange.Kind.PUBLIC
                                : VendorChange.Kind.EXPLOITED_LISTED,
                        (LocalDate) row[3],
                        (String) row[4]))
                .toList();
    }

    private static VendorRecord of(Object[] row) {
        int cases = number(row[1]);
        return new VendorRecord(
                (String) row[0],
                cases,
                Rate.of(number(row[2]), cases, cases - number(row[3])),
                Rate.of(number(row[4]), cases, cases - number(row[5])),
                Rate.of(number(row[6]), cases, cases - number(row[7])),
                Rate.of(number(row[8]), cases, 0),
                (LocalDate) row[9],
                (LocalDate) row[10],
                (LocalDate) row[11],
                (LocalDate) row[12],
                (LocalDate) row[13]);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
