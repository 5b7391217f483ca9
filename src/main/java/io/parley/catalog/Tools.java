package io.parley.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final CatalogFacts facts;

    Tools(
            EntityManager database,
            Attributes attributes,
            ToolMatches matches,
            OwnTools own,
            Findings findings,
            CatalogFacts facts) {
        this.database = database;
        this.facts = facts;
        this.attributes = attributes;
        this.matches = matches;
        this.own = own;
        this.findings = findings;
    }

    /** Every tool that the filter finds, by name; two queries. */
    public List<ToolName> match(ToolFilter filter) {
        return matches.match(filter);
    }

    /** How many there are for a company with this register. */
    public long count(Set<String> registered) {
        return matches.count(registered);
    }

    /** Those that exist, in the order asked for; two queries at most. */
    public List<ToolCard> cards(List<String> slugs) {
        return matches.cards(slugs);
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

    /** Slug → since when all that is known about it is as it is; the company's own findings count. Two queries. */
    public Map<String, Instant> changedAt(Collection<String> slugs) {
        var changed = new HashMap<String, Instant>();
        var asked = slugs.toArray(String[]::new);
        for (var query : List.of(
                "select slug, factsChangedAt from Tool where any_of(slug, ?1)",
                "select toolSlug, max(recordedAt) from CompanyFact where any_of(toolSlug, ?1) group by toolSlug")) {
            database.createQuery(query, Object[].class)
                    .setParameter(1, asked)
                    .getResultList()
                    .forEach(row -> changed.merge((String) row[0], (Instant) row[1], (a, b) -> a.isAfter(b) ? a : b));
        }
        return changed;
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
        if (asked.isEmpty()) {
            return names;
        }
        database.createQuery("select slug, name from Tool where any_of(slug, ?1)", Object[].class)
                .setParameter(1, asked.toArray(String[]::new))
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        own.find(asked).forEach(tool -> names.put(tool.slug, tool.name));
        return names;
    }

    private ToolSheet sheet(OwnTool tool, Map<String, Map<String, Fact>> found) {
        return tool.sheet(Answer.all(attributes.list(), found.getOrDefault(tool.slug, Map.of())));
    }

    private Map<String, CatalogTool> read(List<String> slugs) {
        var found = database.createQuery(
                        "select t, v from Tool t join Vendor v on v.slug = t.vendorSlug where any_of(t.slug, ?1)",
                        Object[].class)
                .setParameter(1, slugs.toArray(String[]::new))
                .getResultList();
        var known = facts.of(found.stream().map(row -> (Tool) row[0]).toList());
        return found.stream()
                .map(row -> new CatalogTool(
                        (Tool) row[0], (Vendor) row[1], known.getOrDefault(((Tool) row[0]).slug, Map.of())))
                .collect(Collectors.toMap(CatalogTool::slug, Function.identity()));
    }
}
