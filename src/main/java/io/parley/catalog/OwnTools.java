package io.parley.catalog;

import io.parley.kernel.DomainEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current company's own tools. */
@ApplicationScoped
public class OwnTools implements PanacheRepositoryBase<OwnTool, UUID> {
    /** Whoever has more has a catalog of their own. */
    public static final int MOST = 200;

    private static final int SLUG = 40;

    private final Event<DomainEvent> events;
    private final Clock clock;

    OwnTools(Event<DomainEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** {@code retiredOn} and {@code retiredBecause} are null while it is in use. */
    public record Named(
            String slug,
            String name,
            @Nullable LocalDate retiredOn,
            @Nullable String retiredBecause) {}

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
        events.fire(new OwnToolAdded(tool.id, tool.slug, tool.name));
        return tool.slug;
    }

    /** The slug of the tool that is called so, whatever the case of its letters. */
    public Optional<String> named(String name) {
        return find("lower(name) = ?1", name.toLowerCase(Locale.ROOT))
                .firstResultOptional()
                .map(t -> t.slug);
    }

    /** Throws when the company has none of this slug. */
    public Named get(String slug) {
        var tool = read(slug);
        return new Named(tool.slug, tool.name, tool.retiredOn, tool.retiredBecause);
    }

    /** Its slug stays, and so do all addresses. The name must be free. Saying it twice is saying it once. */
    public void rename(String slug, String name) {
        var tool = locked(slug);
        var before = tool.name;
        if (!before.equals(name)) {
            tool.name = name;
            flush();
            events.fire(new OwnToolRenamed(tool.id, slug, before, name));
        }
    }

    /** It is offered nowhere any more; what names it stays. */
    public void retire(UUID person, String slug, String because) {
        var tool = locked(slug);
        if (tool.retire(person, because, LocalDate.now(clock))) {
            flush();
            events.fire(new OwnToolRetired(tool.id, slug, tool.name, because));
        }
    }

    /** Takes {@link #retire} back. */
    public void restore(String slug) {
        var tool = locked(slug);
        if (tool.restore()) {
            flush();
            events.fire(new OwnToolRestored(tool.id, slug, tool.name));
        }
    }

    private OwnTool read(String slug) {
        return find("slug", slug).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    /** As it is now that nobody else may change it. */
    private OwnTool locked(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
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
