package io.parley.requests;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** What was shown for the conditions of exceptions. Files lie in the database, where no web server hands them out by itself. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
class ConditionEvidences {
    static final int MOST = 40;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    ConditionEvidences(EntityManager database, CurrentTenant tenant, Event<DomainEvent> events, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** A word, a file or both for the {@code place}-th condition. The same twice is once. Throws {@link Refused}. */
    void add(UUID person, ExceptionRow exception, int place, String note, @Nullable EvidenceFile file) {
        if (place < 1 || place > exception.conditionLines().size()) {
            throw new Refused("place", Refused.Why.NO_SUCH_CONDITION);
        }
        if (exception.status() == ExceptionStatus.REJECTED || exception.status() == ExceptionStatus.REVOKED) {
            throw new Refused("place", Refused.Why.OVER);
        }
        if (note.isEmpty() && file == null) {
            throw new Refused("note", Refused.Why.NOTHING_SHOWN);
        }
        if (list(exception.id()).size() >= MOST) {
            throw new Refused("file", Refused.Why.TOO_MUCH_EVIDENCE);
        }
        if (insert(person, exception.id(), place, note, file) > 0) {
            events.fire(new EvidenceAdded(
                    exception.id(), person, exception.name(), place, file == null ? "" : file.name()));
        }
    }

    /** By condition, the oldest first. */
    List<EvidenceRow> list(UUID exception) {
        return database.createQuery(
                        "select e.id, e.place, p.name, e.at, e.note, e.fileName, e.size from ConditionEvidence e"
                                + " join Person p on p.id = e.personId where e.exceptionId = ?1"
                                + " order by e.place, e.at, e.id",
                        EvidenceRow.class)
                .setParameter(1, exception)
                .getResultList();
    }

    /** With its content. Throws when it is absent, another exception's, or a word without a file. */
    ConditionEvidence file(UUID exception, UUID evidence) {
        return database.createQuery(
                        "from ConditionEvidence where id = ?1 and exceptionId = ?2 and content is not null",
                        ConditionEvidence.class)
                .setParameter(1, evidence)
                .setParameter(2, exception)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private int insert(UUID person, UUID exception, int place, String note, @Nullable EvidenceFile file) {
        var content = file == null ? note.getBytes(StandardCharsets.UTF_8) : file.content();
        return database.createNativeQuery("""
                        insert into condition_evidence (tenant_id, id, exception_id, place, person_id, at, note, file_name, media_type,
                          size, content, sha256)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), cast(?9 as text), ?10, cast(?11 as bytea), ?12)
                        on conflict (tenant_id, exception_id, place, sha256) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter(3, exception)
                .setParameter(4, place)
                .setParameter(5, person)
                .setParameter(6, clock.instant())
                .setParameter(7, note)
                .setParameter(8, file == null ? null : file.name())
                .setParameter(9, file == null ? null : file.mediaType())
                .setParameter(10, file == null ? 0 : content.length)
                .setParameter(11, file == null ? null : content)
                .setParameter(12, sha256(content))
                .executeUpdate();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
