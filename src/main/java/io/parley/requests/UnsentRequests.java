package io.parley.requests;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Drafts of requests, one per person and tool. Only whoever writes one sees it, and nothing is logged: what was not sent was
 * not said. A draft of somebody else is not found.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
class UnsentRequests implements PanacheRepositoryBase<UnsentRequest, UUID> {
    /** Per person. */
    static final int MOST = 50;

    private final Clock clock;

    UnsentRequests(Clock clock) {
        this.clock = clock;
    }

    /** A new draft, or the person's draft for the same tool with what was typed now. {@code name}: of the tool. */
    UUID keep(UUID person, RequestForm form, String name) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "unsent-request " + person)
                .getSingleResult();
        var draft =
                find("personId = ?1 and toolKey = ?2", person, key(form, name)).firstResult();
        if (draft == null) {
            if (count("personId", person) >= MOST) {
                throw new Refused("name", Refused.Why.TOO_MANY_DRAFTS);
            }
            draft = new UnsentRequest(UuidVersion7Strategy.INSTANCE.generateUuid(null), person);
            draft.write(form, name, clock.instant());
            persist(draft);
        } else {
            draft.write(form, name, clock.instant());
        }
        return draft.id;
    }

    /** Throws {@link Refused} when the draft would be for a tool that another draft of the person is for. */
    void change(UUID person, UUID id, RequestForm form, String name) {
        var draft = get(person, id);
        if (count("personId = ?1 and toolKey = ?2 and id <> ?3", person, key(form, name), id) > 0) {
            throw new Refused("name", Refused.Why.DRAFT_EXISTS);
        }
        draft.write(form, name, clock.instant());
    }

    /** What was saved last comes first. */
    List<Row> list(UUID person) {
        return find("personId = ?1 order by savedAt desc, id", person).stream()
                .map(UnsentRequests::row)
                .toList();
    }

    Row row(UUID person, UUID id) {
        return row(get(person, id));
    }

    /** Locks it, so that it is sent once. */
    void remove(UUID person, UUID id) {
        delete(get(person, id));
    }

    /** The person has asked for this tool, or does so now. */
    void forget(UUID person, String key) {
        delete("personId = ?1 and toolKey = ?2", person, key);
    }

    private UnsentRequest get(UUID person, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(d -> d.personId.equals(person))
                .orElseThrow(NotFoundException::new);
    }

    private static String key(RequestForm form, String name) {
        return ToolKey.of(form.tool().isEmpty() ? null : form.tool(), name);
    }

    private static Row row(UnsentRequest draft) {
        return new Row(draft.id, draft.toolName, draft.savedAt, draft.form());
    }

    /** {@code name}: of the tool. */
    record Row(UUID id, String name, java.time.Instant savedAt, RequestForm form) {}
}
