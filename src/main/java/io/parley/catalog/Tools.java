package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools of the catalog, for reading. */
@ApplicationScoped
public class Tools {
    private static final String MATCHES = """
            from Tool t join Vendor v on v.slug = t.vendorSlug
            where (t.retiredOn is null or t.slug in :registered)
              and (:anything = true or t.slug in :registered)
              and (:category = '' or t.category = :category)
              and (lower(t.name) like :search escape '!' or lower(v.name) like :search escape '!'
                or lower(array_to_string(t.domains, ' ')) like :search escape '!')
            """;

    private final EntityManager database;
    private final Attributes attributes;

    Tools(EntityManager database, Attributes attributes) {
        this.database = database;
        this.attributes = attributes;
    }

    public long count(ToolFilter filter) {
        return with(filter, database.createQuery("select count(t) " + MATCHES, Long.class))
                .getSingleResult();
    }

    /** By name. */
    public List<ToolCard> list(ToolFilter filter, int offset, int limit) {
        var query = """
                select new io.parley.catalog.ToolCard(t.slug, t.name, v.name, t.category,
                  (select count(*) from Fact f where f.toolSlug = t.slug and f.confidence is not null),
                  t.retiredOn is not null)
                """;
        return with(filter, database.createQuery(query + MATCHES + " order by lower(t.name), t.slug", ToolCard.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Throws when there is none. */
    public ToolSheet get(String slug) {
        return sheets(List.of(slug)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Those that exist, in the order asked for; two queries, however many. */
    public List<ToolSheet> sheets(List<String> slugs) {
        var asked = slugs.stream().filter(Fields::isSlug).toList();
        var found = database.createQuery(
                        "select t, v from Tool t join Vendor v on v.slug = t.vendorSlug where t.slug in ?1",
                        Object[].class)
                .setParameter(1, asked)
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Tool) row[0]).slug, Function.identity()));
        var facts = new HashMap<String, Map<String, Fact>>();
        database.createQuery("from Fact where toolSlug in ?1", Fact.class)
                .setParameter(1, found.keySet())
                .getResultStream()
                .forEach(f ->
                        facts.computeIfAbsent(f.toolSlug, t -> new HashMap<>()).put(f.attribute, f));
        return asked.stream()
                .flatMap(slug -> Stream.ofNullable(found.get(slug))
                        .map(row -> sheet((Tool) row[0], (Vendor) row[1], facts.getOrDefault(slug, Map.of()))))
                .toList();
    }

    /** Slug → name of those that exist. */
    public Map<String, String> names(Collection<String> slugs) {
        return database.createQuery("select slug, name from Tool where slug in ?1", Object[].class)
                .setParameter(1, slugs.stream().filter(Fields::isSlug).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private ToolSheet sheet(Tool tool, Vendor vendor, Map<String, Fact> facts) {
        return ToolSheet.of(tool, vendor, Answer.all(attributes.list(), facts));
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
