package io.parley.policies;

import io.parley.kernel.DomainEvent;
import io.parley.policies.PolicyRefused.Reason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions in the languages they were put into beside the one they were written in; what people read is complete. */
@ApplicationScoped
class PolicyTranslations implements PanacheRepositoryBase<PolicyTranslation, UUID> {
    private final PolicyVersions versions;
    private final Event<DomainEvent> events;
    private final Clock clock;

    PolicyTranslations(PolicyVersions versions, Event<DomainEvent> events, Clock clock) {
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** Those in its own language are left out: an author may have changed which that is. */
    List<PolicyTranslation> of(PolicyVersion version) {
        return list("policyVersionId = ?1 and language <> ?2 order by language", version.id, version.language);
    }

    Optional<PolicyTranslation> find(PolicyVersion version, String language) {
        return of(version).stream().filter(t -> t.language.equals(language)).findFirst();
    }

    /**
     * Writes the open draft's text in one more language, finished or not. Refused while no draft is open: what is in review or
     * published is fixed in all its languages. Whoever writes here is an author and does not approve it.
     */
    @Transactional
    public void write(UUID author, UUID policy, PolicyDraft text) {
        getEntityManager()
                .find(Policy.class, policy, LockModeType.PESSIMISTIC_WRITE); // one step of a policy after the other
        var draft = versions.newest(policy);
        getEntityManager().refresh(draft);
        if (draft.state != VersionState.DRAFT) {
            throw new PolicyRefused(Reason.OPEN_VERSION);
        }
        if (text.language().equals(draft.language)) {
            throw new NotFoundException();
        }
        draft.translatedBy(author);
        var there = find(draft, text.language());
        if (there.isPresent()) {
            there.get().write(draft, author, text, clock.instant());
        } else {
            persist(new PolicyTranslation(draft, author, text, clock.instant()));
        }
        flush();
        events.fire(new PolicyTranslated(draft.id, draft.title, draft.label(), text.language()));
    }

    /** A new version begins with what the one before had. */
    void carry(PolicyVersion from, PolicyVersion to) {
        of(from).forEach(translation -> persist(translation.carriedTo(to)));
    }

    /** What people may read it in: as it was written first, then the complete ones. */
    List<Wording> readable(PolicyVersion version) {
        var all = new ArrayList<Wording>();
        all.add(Wording.of(version));
        of(version).stream()
                .filter(t -> t.gaps(version).isEmpty())
                .map(Wording::of)
                .forEach(all::add);
        return all;
    }

    /** In this language, or as it was written where there is none. */
    Wording spoken(PolicyVersion version, @Nullable String language) {
        return readable(version).stream()
                .filter(w -> w.language().equals(language))
                .findFirst()
                .orElseGet(() -> Wording.of(version));
    }

    /** The one that somebody had before them; empty for what was never shown. */
    Optional<Wording> findShown(PolicyVersion version, String contentSha256) {
        return readable(version).stream()
                .filter(w -> w.contentSha256().equals(contentSha256))
                .findFirst();
    }

    /** Whether two versions say the same to everybody, whatever they read. */
    boolean isSame(PolicyVersion a, PolicyVersion b) {
        return said(a).equals(said(b));
    }

    private TreeSet<String> said(PolicyVersion version) {
        var said = new TreeSet<String>();
        readable(version).stream()
                .skip(1) // the versions themselves are compared by their own hashes
                .forEach(w -> said.add(w.language() + w.contentSha256() + w.statementSha256()));
        return said;
    }

    /** Version → its title in this language, of those that have one to be read. */
    Map<UUID, String> titles(Collection<UUID> ids, String language) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<UUID, String>();
        getEntityManager()
                .createQuery("""
                        select v, t from PolicyTranslation t join PolicyVersion v on v.id = t.policyVersionId
                        where t.policyVersionId in ?1 and t.language = ?2 and v.language <> ?2
                        """, Object[].class)
                .setParameter(1, ids)
                .setParameter(2, language)
                .getResultList()
                .forEach(row -> {
                    var translation = (PolicyTranslation) row[1];
                    if (translation.gaps((PolicyVersion) row[0]).isEmpty()) {
                        titles.put(translation.policyVersionId, translation.title);
                    }
                });
        return titles;
    }

    /** Titles of these versions as each reader has them; a language is looked up when the first one reads it. */
    Titles titles(Collection<UUID> ids) {
        return new Titles(ids);
    }

    final class Titles {
        private final Collection<UUID> ids;
        private final Map<String, Map<UUID, String>> byLanguage = new HashMap<>();

        private Titles(Collection<UUID> ids) {
            this.ids = ids;
        }

        /** {@code original}: where this language has none to be read. */
        String of(UUID version, String language, String original) {
            return byLanguage.computeIfAbsent(language, l -> titles(ids, l)).getOrDefault(version, original);
        }
    }

    /** One row for each language of the product, its own first. */
    List<TextLanguage> languages(PolicyVersion version) {
        var others = of(version);
        return Stream.concat(
                        Stream.of(TextLanguage.original(version)),
                        PolicyForm.LANGUAGES.stream()
                                .sorted()
                                .filter(language -> !language.equals(version.language))
                                .map(language -> TextLanguage.of(
                                        version,
                                        language,
                                        others.stream()
                                                .filter(t -> t.language.equals(language))
                                                .findFirst()
                                                .orElse(null))))
                .toList();
    }
}
