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
 * The dated cases of tools, for clocks and charts: one query, however many tools, and a second one for those whose ledger has
 * changed since it was read last. What was read is kept; it is the same for every company, and there are few tools.
 */
@ApplicationScoped
public class Histories {
    private final EntityManager database;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Histories(EntityManager database) {
        this.database = database;
    }

    /** A case of which it is known when a fix could be had, or that there is none. */
    record Dated(String tool, String caseId, @Nullable String severity, CaseDates dates) {}

    /** {@code version}: of the ledger before it was read, so that what changed meanwhile is read again. */
    private record Kept(long version, List<Dated> cases) {}

    /** Slug → its cases, for every slug and in their order. */
    Map<String, List<Dated>> forTools(Collection<String> slugs) {
        var versions = versions(slugs);
        var changed = versions.entrySet().stream()
                .filter(v -> !isKept(v.getKey(), v.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            var cases = read(changed);
            changed.forEach(slug -> kept.put(
                    slug, new Kept(Objects.requireNonNull(versions.get(slug)), cases.getOrDefault(slug, List.of()))));
        }
        var found = new LinkedHashMap<String, List<Dated>>();
        slugs.forEach(slug -> {
            var known = versions.containsKey(slug) ? kept.get(slug) : null;
            found.put(slug, known == null ? List.of() : known.cases);
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

    private Map<String, List<Dated>> read(Collection<String> slugs) {
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
