package io.parley.vendors;

import io.parley.catalog.Keyed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dated cases of tools, for clocks and charts; two queries, however many tools. */
@ApplicationScoped
public class Histories {
    private final EntityManager database;

    Histories(EntityManager database) {
        this.database = database;
    }

    /** A case of which it is known when a fix could be had, or that there is none. */
    record Dated(String tool, String caseId, @Nullable String severity, CaseDates dates) {}

    /** Slug → its cases, for every slug and in their order. */
    Map<String, List<Dated>> forTools(Collection<String> slugs) {
        Map<String, Map<String, List<VendorFact>>> facts = database.createQuery("""
                        from VendorFact f where f.toolSlug in ?1 and f.name in ?2 and exists (
                          select 1 from VendorFact g where g.toolSlug = f.toolSlug and g.caseId = f.caseId and g.name = ?3)
                        order by f.toolSlug, f.caseId, f.name, f.source
                        """, VendorFact.class)
                .setParameter(1, List.copyOf(slugs))
                .setParameter(
                        2, List.of(FactName.values()).stream().map(Keyed::key).toList())
                .setParameter(3, FactName.FIX_AVAILABLE.key())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        f -> f.toolSlug,
                        LinkedHashMap::new,
                        Collectors.groupingBy(f -> f.caseId, LinkedHashMap::new, Collectors.toList())));
        var found = new LinkedHashMap<String, List<Dated>>();
        slugs.forEach(slug -> found.put(
                slug,
                facts.getOrDefault(slug, Map.of()).entrySet().stream()
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
