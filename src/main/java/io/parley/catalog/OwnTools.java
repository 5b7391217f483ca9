package io.parley.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The current company's own tools. */
@ApplicationScoped
public class OwnTools implements PanacheRepositoryBase<OwnTool, UUID> {
    /** Whoever has more has a catalog of their own. */
    public static final int MOST = 200;

    private static final int SLUG = 40;

    private final Event<OwnToolAdded> added;
    private final Clock clock;

    OwnTools(Event<OwnToolAdded> added, Clock clock) {
        this.added = added;
        this.clock = clock;
    }

    /** Its slug. The name must be free; said twice is said once, and the tool that is there stands. */
    public String add(UUID person, OwnToolDraft draft) {
        var there = named(draft.name());
        if (there.isPresent()) {
            return there.get();
        }
        if (count() >= MOST) {
            throw new IllegalStateException("A company has at most " + MOST + " tools of its own");
        }
        var tool = new OwnTool(free(slug(draft.name())), draft, person, clock.instant());
        persistAndFlush(tool);
        added.fire(new OwnToolAdded(tool.id, tool.slug, tool.name));
        return tool.slug;
    }

    /** The slug of the tool that is called so, whatever the case of its letters. */
    public Optional<String> named(String name) {
        return find("lower(name) = ?1", name.toLowerCase(Locale.ROOT))
                .firstResultOptional()
                .map(t -> t.slug);
    }

    List<OwnTool> find(Collection<String> slugs) {
        var asked = slugs.stream().filter(OwnTools::isOwn).toList();
        return asked.isEmpty() ? List.of() : list("slug in ?1", asked);
    }

    public static boolean isOwn(String slug) {
        return slug.startsWith(OwnTool.PREFIX);
    }

    /** "Štěpánův chat!" → own-stepanuv-chat. */
    static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var shortened = plain.length() > SLUG ? plain.substring(0, SLUG).replaceAll("-$", "") : plain;
        return OwnTool.PREFIX + (shortened.isEmpty() ? "tool" : shortened);
    }

    private String free(String slug) {
        var free = slug;
        for (int i = 2; count("slug", free) > 0; i++) {
            free = slug + "-" + i;
        }
        return free;
    }
}
