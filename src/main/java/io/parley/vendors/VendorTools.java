package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who makes which tool, as the catalog says. */
@ApplicationScoped
class VendorTools {
    /** Not a vendor: tools of nobody in particular. */
    static final String NOBODY = "generic";

    private final EntityManager database;

    VendorTools(EntityManager database) {
        this.database = database;
    }

    /** {@code tools}: slug → name, by name. */
    record Maker(String slug, String name, @Nullable String homepage, Map<String, String> tools) {}

    /** By name. */
    List<Maker> list() {
        var rows = database.createQuery("""
                        select v.slug, v.name, v.homepage, t.slug, t.name from Tool t join Vendor v on v.slug = t.vendorSlug
                        where v.slug <> ?1 order by lower(v.name), v.slug, lower(t.name), t.slug
                        """, Object[].class)
                .setParameter(1, NOBODY)
                .getResultList();
        var tools = new LinkedHashMap<String, Map<String, String>>();
        rows.forEach(r ->
                tools.computeIfAbsent((String) r[0], v -> new LinkedHashMap<>()).put((String) r[3], (String) r[4]));
        return rows.stream()
                .collect(Collectors.toMap(r -> (String) r[0], r -> r, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .map(r -> new Maker((String) r[0], (String) r[1], (String) r[2], tools.get(r[0])))
                .toList();
    }

    Optional<Maker> find(String slug) {
        return list().stream().filter(m -> m.slug().equals(slug)).findFirst();
    }
}
