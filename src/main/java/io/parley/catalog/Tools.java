package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools of the catalog and the current company's own, with what the company found out itself; for reading. */
@ApplicationScoped
public class Tools {
    private final EntityManager database;
    private final Attributes attributes;
    private final ToolMatches matches;
    private final OwnTools own;
    private final Findings findings;

    Tools(EntityManager database, Attributes attributes, ToolMatches matches, OwnTools own, Findings findings) {
        this.database = database;
        this.attributes = attributes;
        this.matches = matches;
        this.own = own;
        this.findings = findings;
    }

    public long count(ToolFilter filter) {
        return matches.count(filter);
    }

    /** By name. */
    public List<ToolCard> list(ToolFilter filter, int offset, int limit) {
        return matches.list(filter, offset, limit);
    }

    /** Throws when there is none. */
    public ToolSheet get(String slug) {
        return sheets(List.of(slug)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Those that exist, in the order asked for; four queries at most, however many. */
    public List<ToolSheet> sheets(List<String> slugs) {
        var asked = slugs.stream().filter(Fields::isSlug).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var found = findings.of(asked);
        var sheets = new HashMap<String, ToolSheet>();
        read(asked).forEach((slug, read) -> sheets.put(slug, read.sheet(attributes.list(), found)));
        own.find(asked).forEach(tool -> sheets.put(tool.slug, sheet(tool, found)));
        return asked.stream()
                .flatMap(slug -> Stream.ofNullable(sheets.get(slug)))
                .toList();
    }

    /** The catalog as it is for everybody, without tools that left it; to be handed to {@link #here}. */
    public List<CatalogTool> everybodys() {
        return List.copyOf(read(database.createQuery("select slug from Tool where retiredOn is null", String.class)
                        .getResultList())
                .values());
    }

    /** Every tool for the current company: with what it found out itself, and with its own. Two queries. */
    public List<ToolSheet> here(List<CatalogTool> everybodys) {
        var found = findings.all();
        var sheets = new ArrayList<ToolSheet>();
        everybodys.forEach(tool -> sheets.add(tool.sheet(attributes.list(), found)));
        own.listAll().forEach(tool -> sheets.add(sheet(tool, found)));
        return sheets;
    }

    /** Slug → name of those that exist. */
    public Map<String, String> names(Collection<String> slugs) {
        var asked = slugs.stream().filter(Fields::isSlug).toList();
        var names = new HashMap<String, String>();
        database.createQuery("select slug, name from Tool where slug in ?1", Object[].class)
                .setParameter(1, asked)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        own.find(asked).forEach(tool -> names.put(tool.slug, tool.name));
        return names;
    }

    private ToolSheet sheet(OwnTool tool, Map<String, Map<String, Fact>> found) {
        return tool.sheet(Answer.all(attributes.list(), found.getOrDefault(tool.slug, Map.of())));
    }

    private Map<String, CatalogTool> read(List<String> slugs) {
        var facts = new HashMap<String, Map<String, Fact>>();
        database.createQuery("from Fact where toolSlug in ?1", Fact.class)
                .setParameter(1, slugs)
                .getResultStream()
                .forEach(f ->
                        facts.computeIfAbsent(f.toolSlug, t -> new HashMap<>()).put(f.attribute, f));
        return database.createQuery(
                        "select t, v from Tool t join Vendor v on v.slug = t.vendorSlug where t.slug in ?1",
                        Object[].class)
                .setParameter(1, slugs)
                .getResultStream()
                .map(row -> new CatalogTool(
                        (Tool) row[0], (Vendor) row[1], facts.getOrDefault(((Tool) row[0]).slug, Map.of())))
                .collect(Collectors.toMap(CatalogTool::slug, Function.identity()));
    }
}
