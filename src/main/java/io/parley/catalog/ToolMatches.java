package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which tools a filter finds: the catalog's and the company's own, by name. */
@ApplicationScoped
class ToolMatches {
    private static final String CATALOG = """
            from Tool t join Vendor v on v.slug = t.vendorSlug
            where (t.retiredOn is null or t.slug in :registered)
              and (:anything = true or t.slug in :registered)
              and (:category = '' or t.category = :category)
              and (lower(t.name) like :search escape '!' or lower(v.name) like :search escape '!'
                or lower(array_to_string(t.domains, ' ')) like :search escape '!')
            """;
    private static final String OWN = """
            from OwnTool t
            where (t.retiredOn is null or :anything = false)
              and (:anything = true or t.slug in :registered)
              and (:category = '' or t.category = :category)
              and (lower(t.name) like :search escape '!' or lower(t.vendorName) like :search escape '!'
                or lower(array_to_string(t.domains, ' ')) like :search escape '!')
            """;
    private static final String CARD = """
            select new io.parley.catalog.ToolCard(t.slug, t.name, v.name, t.category,
              (select count(*) from Fact f where f.toolSlug = t.slug and f.confidence is not null),
              t.retiredOn is not null) from Tool t join Vendor v on v.slug = t.vendorSlug where t.slug in ?1
            """;
    private static final String OWN_CARD = """
            select new io.parley.catalog.ToolCard(t.slug, t.name, t.vendorName, t.category,
              (select count(distinct f.attribute) from CompanyFact f where f.toolSlug = t.slug), t.retiredOn is not null)
            from OwnTool t where t.slug in ?1
            """;

    private final EntityManager database;

    ToolMatches(EntityManager database) {
        this.database = database;
    }

    private record Key(String name, String slug) {}

    long count(ToolFilter filter) {
        return with(filter, database.createQuery("select count(t) " + CATALOG, Long.class))
                        .getSingleResult()
                + with(filter, database.createQuery("select count(t) " + OWN, Long.class))
                        .getSingleResult();
    }

    List<ToolCard> list(ToolFilter filter, int offset, int limit) {
        var keys = new ArrayList<Key>();
        for (var from : List.of(CATALOG, OWN)) {
            with(filter, database.createQuery("select lower(t.name), t.slug " + from, Object[].class))
                    .getResultList()
                    .forEach(row -> keys.add(new Key((String) row[0], (String) row[1])));
        }
        keys.sort(Comparator.comparing(Key::name).thenComparing(Key::slug));
        var shown = keys.stream().skip(offset).limit(limit).map(Key::slug).toList();
        var cards = new HashMap<String, ToolCard>();
        for (var query : List.of(CARD, OWN_CARD)) {
            database.createQuery(query, ToolCard.class)
                    .setParameter(1, shown)
                    .getResultList()
                    .forEach(card -> cards.put(card.slug(), card));
        }
        return shown.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private static <T> TypedQuery<T> with(ToolFilter filter, TypedQuery<T> query) {
        var category = filter.category();
        return query.setParameter("registered", filter.registered())
                .setParameter("anything", !filter.registeredOnly())
                .setParameter("category", category == null ? "" : category.key())
                .setParameter("search", "%" + escaped(filter.search()) + "%");
    }

    private static String escaped(String search) {
        return search.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
