package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the catalog knows of its tools, kept until it changes (docs/adr/051): it is the same for every company and read with
 * every page that shows a tool.
 */
@ApplicationScoped
class CatalogFacts {
    private final EntityManager database;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    CatalogFacts(EntityManager database) {
        this.database = database;
    }

    /** {@code changedAt}: of the tool as it was read before its facts, so that what changed meanwhile is read again. */
    private record Kept(Instant changedAt, Map<String, Fact> facts) {}

    /** Slug → question → answer, for every tool; at most one query. The tools must have just been read. */
    Map<String, Map<String, Fact>> of(Collection<Tool> tools) {
        var found = new HashMap<String, Map<String, Fact>>();
        var changed = new HashMap<String, Tool>();
        for (var tool : tools) {
            var known = kept.get(tool.slug);
            if (known != null && known.changedAt.equals(tool.factsChangedAt)) {
                found.put(tool.slug, known.facts);
            } else {
                changed.put(tool.slug, tool);
            }
        }
        if (!changed.isEmpty()) {
            var read = read(changed.keySet());
            changed.forEach((slug, tool) -> {
                var facts = Map.copyOf(read.getOrDefault(slug, Map.of()));
                kept.put(slug, new Kept(tool.factsChangedAt, facts));
                found.put(slug, facts);
            });
        }
        return found;
    }

    /** As values: what is kept must not be what a curator's transaction writes to. */
    private Map<String, Map<String, Fact>> read(Collection<String> slugs) {
        var facts = new HashMap<String, Map<String, Fact>>();
        database.createQuery("""
                        select toolSlug, attribute, answer, source, sourceKind, observedOn, confidence, note from Fact
                        where any_of(toolSlug, ?1)""", Object[].class)
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList()
                .forEach(row -> facts.computeIfAbsent((String) row[0], t -> new HashMap<>())
                        .put((String) row[1], fact(row)));
        return facts;
    }

    private static Fact fact(Object[] row) {
        return Fact.of(
                (String) row[0],
                (String) row[1],
                List.of((String[]) row[2]),
                (String) row[3],
                (String) row[4],
                (LocalDate) row[5],
                (String) row[6],
                (String) row[7]);
    }
}
