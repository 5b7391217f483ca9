package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the records of tools add up to: one query, however many tools, and more for those whose ledger has changed since it was
 * read last. What was read is kept; it is the same for every company, and there are few tools.
 */
@ApplicationScoped
public class Histories {
    private final EntityManager database;
    private final VendorRecords records;
    private final Cases cases;
    private final Map<String, History> kept = new ConcurrentHashMap<>();

    Histories(EntityManager database, VendorRecords records, Cases cases) {
        this.database = database;
        this.records = records;
        this.cases = cases;
    }

    /**
     * @param dated cases of which it is known when a fix could be had, or that there is none, in their order
     * @param newest the first page of all cases
     * @param version of the ledger it was read from; 0 where nothing is on record
     */
    record History(
            VendorRecord record,
            List<Cases.Year> years,
            SharedParts shared,
            List<Dated> dated,
            List<Cases.WithFacts> newest,
            long version) {
        static History none(String slug) {
            return new History(VendorRecord.none(slug), List.of(), SharedParts.NONE, List.of(), List.of(), 0);
        }
    }

    /** A case of which it is known when a fix could be had, or that there is none. */
    record Dated(String tool, String caseId, @Nullable String severity, CaseDates dates) {}

    /** An empty one where nothing is on record. */
    History forTool(String slug) {
        return Objects.requireNonNull(forTools(List.of(slug)).get(slug));
    }

    /** Slug → its history, for every slug and in their order. */
    Map<String, History> forTools(Collection<String> slugs) {
        var versions = versions(slugs);
        var changed = versions.entrySet().stream()
                .filter(v -> !isKept(v.getKey(), v.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            kept.putAll(read(changed, versions));
        }
        var found = new LinkedHashMap<String, History>();
        slugs.forEach(slug -> {
            var known = versions.containsKey(slug) ? kept.get(slug) : null;
            found.put(slug, known == null ? History.none(slug) : known);
        });
        return found;
    }

    private boolean isKept(String slug, long version) {
        var known = kept.get(slug);
        return known != null && known.version == version;
    }

    private Map<String, Long> versions(Collection<String> slugs) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select tool_slug, version from vendor_ledger where tool_slug = any (cast(?1 as text[]))")
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(r -> (String) r[0], r -> ((Number) r[1]).longValue()));
    }

    /** {@code versions}: of the ledgers before they are read, so that what changes meanwhile is read again. */
    private Map<String, History> read(Collection<String> slugs, Map<String, Long> versions) {
        var known = records.forTools(slugs);
        var shared = records.sharedParts(slugs);
        var years = records.years(slugs);
        var dated = dated(slugs);
        return slugs.stream()
                .collect(Collectors.toMap(
                        slug -> slug,
                        slug -> new History(
                                Objects.requireNonNull(known.get(slug)),
                                years.getOrDefault(slug, List.of()),
                                Objects.requireNonNull(shared.get(slug)),
                                dated.getOrDefault(slug, List.of()),
                                cases.newest(slug),
                                Objects.requireNonNull(versions.get(slug)))));
    }

    private Map<String, List<Dated>> dated(Collection<String> slugs) {
        Map<String, Map<String, List<VendorFact>>> facts = database.createQuery("""
                        from VendorFact f where f.toolSlug in ?1 and exists (
                          select 1 from VendorFact g where g.toolSlug = f.toolSlug and g.caseId = f.caseId and g.name = ?2)
                        order by f.toolSlug, f.caseId, f.name, f.source
                        """, VendorFact.class)
                .setParameter(1, List.copyOf(slugs))
                .setParameter(2, FactName.FIX_AVAILABLE.key())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        f -> f.toolSlug,
                        LinkedHashMap::new,
                        Collectors.groupingBy(f -> f.caseId, LinkedHashMap::new, Collectors.toList())));
        var found = new LinkedHashMap<String, List<Dated>>();
        facts.forEach((slug, cases) -> found.put(
                slug,
                cases.entrySet().stream()
                        .map(c -> new Dated(slug, c.getKey(), severity(c.getValue()), CaseDates.of(c.getValue())))
                        .toList()));
        return found;
    }

    static @Nullable String severity(Collection<VendorFact> facts) {
        return facts.stream()
                .filter(f -> f.name.equals(FactName.SEVERITY.key()) && f.content != null)
                .map(f -> f.content)
                .findFirst()
                .orElse(null);
    }
}
