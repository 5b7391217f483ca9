package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which tools a filter finds: the catalog's and the company's own, by name. */
@ApplicationScoped
class ToolMatches {
    private static final String CATALOG = """
            select new io.parley.catalog.ToolName(t.slug, t.name, t.category, t.retiredOn is not null)
            from Tool t join Vendor v on v.slug = t.vendorSlug
            where (:category = '' or t.category = :category)
              and (lower(t.name) like :search escape '!' or lower(v.name) like :search escape '!'
                or lower(array_to_string(t.domains, ' ')) like :search escape '!')
            """;
    private static final String OWN = """
            select new io.parley.catalog.ToolName(t.slug, t.name, t.category, t.retiredOn is not null)
            from OwnTool t
            where (:category = '' or t.category = :category)
              and (lower(t.name) like :search escape '!' or lower(t.vendorName) like :search escape '!'
                or lower(array_to_string(t.domains, ' ')) like :search escape '!')
            """;
    private static final String CARD = """
            select new io.parley.catalog.ToolCard(t.slug, t.name, v.name, t.category,
              (select count(*) from Fact f where f.toolSlug = t.slug and f.confidence is not null),
              t.retiredOn is not null) from Tool t join Vendor v on v.slug = t.vendorSlug where any_of(t.slug, ?1)
            """;
    private static final String OWN_CARD = """
            select new io.parley.catalog.ToolCard(t.slug, t.name, t.vendorName, t.category,
              (select count(distinct f.attribute) from CompanyFact f where f.toolSlug = t.slug), t.retiredOn is not null)
            from OwnTool t where any_of(t.slug, ?1)
            """;

    private final EntityManager database;

    ToolMatches(EntityManager database) {
        this.database = database;
    }

    private record Key(String name, ToolName tool) {}

    /**
     * All of them. The register is looked at here, not in the query: hundreds of parameters cost more than as many names.
     */
    List<ToolName> match(ToolFilter filter) {
        var registered = filter.registered();
        return Stream.of(CATALOG, OWN)
                .flatMap(query -> with(filter, database.createQuery(query, ToolName.class)).getResultList().stream())
                .filter(tool -> filter.registeredOnly()
                        ? registered.contains(tool.slug())
                        : !tool.retired() || registered.contains(tool.slug()) && !OwnTools.isOwn(tool.slug()))
                .map(tool -> new Key(tool.name().toLowerCase(Locale.ROOT), tool))
                .sorted(Comparator.comparing(Key::name).thenComparing(key -> key.tool.slug()))
                .map(Key::tool)
                .toList();
    }

    /** As many as a filter without any wish finds. */
    long count(Set<String> registered) {
        return database.createQuery("select count(*) from Tool where retiredOn is null or any_of(slug, ?1)", Long.class)
                        .setParameter(1, registered.toArray(String[]::new))
                        .getSingleResult()
                + database.createQuery("select count(*) from OwnTool where retiredOn is null", Long.class)
                        .getSingleResult();
    }

    /** Those that exist, in the order asked for. */
    List<ToolCard> cards(List<String> slugs) {
        var cards = new HashMap<String, ToolCard>();
        read(CARD, slugs.stream().filter(slug -> !OwnTools.isOwn(slug)).toList(), cards);
        read(OWN_CARD, slugs.stream().filter(OwnTools::isOwn).toList(), cards);
        return slugs.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private void read(String query, List<String> slugs, Map<String, ToolCard> into) {
        if (!slugs.isEmpty()) {
            database.createQuery(query, ToolCard.class)
                    .setParameter(1, slugs.toArray(String[]::new))
                    .getResultList()
                    .forEach(card -> into.put(card.slug(), card));
        }
    }

    private static <T> TypedQuery<T> with(ToolFilter filter, TypedQuery<T> query) {
        var category = filter.category();
        return query.setParameter("category", category == null ? "" : category.key())
                .setParameter("search", "%" + escaped(filter.search()) + "%");
    }

    private static String escaped(String search) {
        return search.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
