package io.parley.policies;

import io.parley.kernel.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells managers, in their working hours and in one mail each, who of their people has answered no reminder. Once for each question. */
@ApplicationScoped
class Escalations {
    private static final int MOST_ROWS = 5_000;

    private final PolicyTranslations translations;
    private final EntityManager database;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Escalations(PolicyTranslations translations, EntityManager database, Event<DomainEvent> events, Clock clock) {
        this.translations = translations;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction of the caller. Returns how many managers were told; those who rest or are away are told later. */
    int step() {
        var told = new LinkedHashMap<Reader, List<PolicyEscalated.Late>>();
        var late = late();
        var titles = translations.titles(late.stream()
                .map(row -> ((PolicyAssignment) row[0]).policyVersionId)
                .distinct()
                .toList());
        for (var row : late) {
            var assignment = (PolicyAssignment) row[0];
            var person = (Employed) row[1];
            var manager = (Employed) row[2];
            var here = clock.instant().atZone(ZoneId.of(manager.zone));
            var today = here.toLocalDate();
            var due = Deadline.of(assignment.dueOn, person.leaveFrom, person.leaveUntil);
            if (today.isBefore(due.plusDays(ReminderPlan.ESCALATED_AFTER))
                    || Deadline.onLeave(today, person.leaveFrom, person.leaveUntil)
                    || Deadline.onLeave(today, manager.leaveFrom, manager.leaveUntil)
                    || !Reminders.isWithin(here.toLocalTime(), manager.workStarts, manager.workEnds)) {
                continue;
            }
            assignment.escalatedOn = today;
            told.computeIfAbsent(manager.reader(), reader -> new ArrayList<>())
                    .add(new PolicyEscalated.Late(
                            person.id,
                            person.name,
                            (UUID) row[3],
                            titles.of(assignment.policyVersionId, manager.language, (String) row[4]),
                            Integer.toString((int) row[5]),
                            due));
        }
        told.forEach((manager, people) -> events.fire(new PolicyEscalated(manager, List.copyOf(people))));
        return told.size();
    }

    /** What of somebody's record decides when they are told. */
    public record Employed(
            UUID id,
            String name,
            String mail,
            String language,
            String zone,
            LocalTime workStarts,
            LocalTime workEnds,
            @Nullable LocalDate leaveFrom,
            @Nullable LocalDate leaveUntil) {
        Reader reader() {
            return new Reader(id, name, mail, language);
        }
    }

    private List<Object[]> late() {
        return database.createQuery("""
                        select a,
                          new io.parley.policies.Escalations$Employed(p.id, p.name, p.mail, p.language, p.zone, p.workStarts,
                            p.workEnds, p.leaveFrom, p.leaveUntil),
                          new io.parley.policies.Escalations$Employed(m.id, m.name, m.mail, m.language, m.zone, m.workStarts,
                            m.workEnds, m.leaveFrom, m.leaveUntil),
                          v.policyId, v.title, v.number
                        from PolicyAssignment a
                        join PolicyVersion v on v.id = a.policyVersionId
                        join Person p on p.id = a.personId
                        join Person m on m.id = p.managerId
                        where a.supersededAt is null and a.escalatedOn is null and a.notifiedAt is not null
                          and a.dueOn <= ?2 and v.state = ?1 and p.active and m.active
                          and not exists (select 1 from Acknowledgment k
                            where k.personId = a.personId and k.policyVersionId = a.policyVersionId)
                        order by m.id, lower(v.title), v.id, p.name, p.id
                        """, Object[].class)
                .setParameter(1, VersionState.PUBLISHED)
                // A day of tolerance, since the manager may be where it is tomorrow already.
                .setParameter(2, LocalDate.now(clock).minusDays(ReminderPlan.ESCALATED_AFTER - 1))
                .setMaxResults(MOST_ROWS)
                .getResultList();
    }
}
