package io.parley.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Exceptions for reading. */
@ApplicationScoped
@Transactional
class ExceptionList {
    private static final String SELECT =
            "select e, coalesce(p.name, '') from ExceptionCase e left join Person p on p.id = e.personId ";
    private static final String PROPOSED = "io.parley.requests.ExceptionState.PROPOSED";
    private static final String APPROVED = "io.parley.requests.ExceptionState.APPROVED";

    private final EntityManager database;
    private final Clock clock;

    ExceptionList(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Throws when it is absent or another company's; callers cannot tell which. */
    ExceptionRow get(UUID exception) {
        return rows(database.createQuery(SELECT + "where e.id = ?1", Object[].class)
                        .setParameter(1, exception))
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What runs and ends up to and with that day, the nearest end first. */
    List<ExceptionRow> listExpiring(LocalDate until) {
        return rows(database.createQuery(
                        SELECT + "where e.state = " + APPROVED
                                + " and e.endsOn between ?1 and ?2 order by e.endsOn, e.id",
                        Object[].class)
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, until));
    }

    /** What runs today or later for this tool of the catalog. */
    List<ExceptionRow> forTool(String slug) {
        return rows(database.createQuery(
                        SELECT + "where e.toolSlug = ?1 and e.state = " + APPROVED
                                + " and e.endsOn >= ?2 order by e.endsOn, e.id",
                        Object[].class)
                .setParameter(1, slug)
                .setParameter(2, LocalDate.now(clock)));
    }

    long countWaiting() {
        return database.createQuery(
                        "select count(e) from ExceptionCase e where e.state = " + PROPOSED + " or e.state = " + APPROVED
                                + " and e.extensionUntil is not null and e.endsOn >= ?1",
                        Long.class)
                .setParameter(1, LocalDate.now(clock))
                .getSingleResult();
    }

    /** What waits first, then what ends next, then what is over. */
    List<ExceptionRow> list(int offset, int limit) {
        return rows(database.createQuery(SELECT + order(), Object[].class)
                .setParameter("today", LocalDate.now(clock))
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    List<ExceptionRow> listOf(UUID person, int offset, int limit) {
        return rows(database.createQuery(SELECT + "where e.personId = :person " + order(), Object[].class)
                .setParameter("person", person)
                .setParameter("today", LocalDate.now(clock))
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    long count() {
        return database.createQuery("select count(e) from ExceptionCase e", Long.class)
                .getSingleResult();
    }

    long countOf(UUID person) {
        return database.createQuery("select count(e) from ExceptionCase e where e.personId = ?1", Long.class)
                .setParameter(1, person)
                .getSingleResult();
    }

    record StepRow(ExceptionStep.Kind kind, String person, Instant at, String text) {}

    List<StepRow> history(UUID exception) {
        return database.createQuery(
                        "select s.kind, p.name, s.at, s.text from ExceptionStep s join Person p on p.id = s.personId"
                                + " where s.exceptionId = ?1 order by s.at, s.id",
                        Object[].class)
                .setParameter(1, exception)
                .getResultStream()
                .map(s -> new StepRow((ExceptionStep.Kind) s[0], (String) s[1], (Instant) s[2], (String) s[3]))
                .toList();
    }

    private static String order() {
        return "order by case when e.state = " + PROPOSED + " or e.extensionUntil is not null then 0"
                + " when e.state = " + APPROVED + " and e.endsOn >= :today then 1 else 2 end, e.endsOn, e.id";
    }

    private List<ExceptionRow> rows(TypedQuery<Object[]> query) {
        var today = LocalDate.now(clock);
        return query.getResultStream()
                .map(found -> ExceptionRow.of((ExceptionCase) found[0], (String) found[1], today))
                .toList();
    }
}
