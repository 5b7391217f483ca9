package io.parley.policies;

import io.parley.kernel.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Tells people what they are asked, and reminds them in their working hours; nobody who is away, and one mail for all. */
@ApplicationScoped
public class Reminders {
    private static final int AT_ONCE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Campaigns campaigns;
    private final Escalations escalations;
    private final PolicyTranslations translations;
    private final EntityManager database;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Reminders(
            Campaigns campaigns,
            Escalations escalations,
            PolicyTranslations translations,
            EntityManager database,
            Event<DomainEvent> events,
            Clock clock) {
        this.campaigns = campaigns;
        this.escalations = escalations;
        this.translations = translations;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What a step did: people newly asked, told and reminded, and how many managers were told. */
    public record Step(int asked, int told, int reminded, int escalated) {}

    /** One step for the current company: asks newcomers, tells who was not told yet, reminds who is due. Repeating it is harmless. */
    @Transactional
    public Step step() {
        int asked = campaigns.catchUp();
        int told = 0;
        int reminded = 0;
        for (var waiting = waiting(FIRST); !waiting.isEmpty(); waiting = waiting(last(waiting))) {
            var now = clock.instant();
            told += mail(waiting, w -> w.assignment.notifiedAt == null, PolicyAssigned::new, w -> {
                w.assignment.notifiedAt = now;
            });
            reminded += mail(waiting, this::isDue, PolicyReminded::new, w -> {
                w.assignment.reminders++;
                w.assignment.remindedOn = w.today();
            });
            database.flush();
        }
        return new Step(asked, told, reminded, escalations.step());
    }

    /**
     * Reminds these people now, whatever the plan says, of all that waits for them, one mail each. Left in peace are those who are
     * on leave, were reminded today, or six times. Returns how many mails that made.
     */
    @Transactional
    public int now(List<UUID> people) {
        int mails = 0;
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            var some = waiting(people.subList(from, Math.min(people.size(), from + AT_ONCE)));
            mails += mail(
                    some,
                    w -> w.assignment.reminders < ReminderPlan.MOST
                            && w.assignment.notifiedAt != null
                            && !w.today.equals(w.assignment.remindedOn),
                    PolicyReminded::new,
                    w -> {
                        w.assignment.reminders++;
                        w.assignment.remindedOn = w.today();
                    });
            database.flush();
        }
        return mails;
    }

    /** {@code away}: on leave on this day where they are; {@code working}: it is their working time. */
    private record Waiting(
            PolicyAssignment assignment,
            Reader reader,
            WaitingPolicy policy,
            LocalDate today,
            boolean away,
            boolean working) {}

    private boolean isDue(Waiting w) {
        return w.working
                && w.assignment.notifiedAt != null
                && ReminderPlan.isDue(
                        w.policy.assignedOn(),
                        w.policy.dueOn(),
                        w.assignment.reminders,
                        w.assignment.remindedOn,
                        w.today);
    }

    private int mail(
            List<Waiting> waiting,
            Predicate<Waiting> wanted,
            BiFunction<Reader, List<WaitingPolicy>, DomainEvent> event,
            java.util.function.Consumer<Waiting> mark) {
        var byReader = new LinkedHashMap<UUID, List<Waiting>>();
        waiting.stream()
                .filter(w -> !w.away)
                .filter(wanted)
                .forEach(w -> byReader.computeIfAbsent(w.reader.id(), id -> new java.util.ArrayList<>())
                        .add(w));
        var titles = translations.titles(
                waiting.stream().map(w -> w.policy.versionId()).distinct().toList());
        byReader.values().forEach(mine -> {
            mine.forEach(mark);
            var reader = mine.get(0).reader;
            events.fire(event.apply(
                    reader,
                    mine.stream()
                            .map(w -> w.policy)
                            .map(p -> p.titled(titles.of(p.versionId(), reader.language(), p.title())))
                            .toList()));
        });
        return byReader.size();
    }

    private static UUID last(List<Waiting> waiting) {
        return waiting.get(waiting.size() - 1).reader.id();
    }

    /** Unanswered questions of the next people in the order of their ids; nobody's are torn apart, since they make one mail. */
    private List<Waiting> waiting(UUID after) {
        var people = database.createQuery("""
                        select distinct a.personId from PolicyAssignment a
                        join PolicyVersion v on v.id = a.policyVersionId join Person p on p.id = a.personId
                        where a.supersededAt is null and v.state = ?1 and p.active and a.personId > ?3
                          and (a.notifiedAt is null or a.reminders < ?2)
                          and not exists (select 1 from Acknowledgment k
                            where k.personId = a.personId and k.policyVersionId = a.policyVersionId)
                        order by a.personId
                        """, UUID.class)
                .setParameter(1, VersionState.PUBLISHED)
                .setParameter(2, ReminderPlan.MOST)
                .setParameter(3, after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        return people.isEmpty() ? List.of() : waiting(people);
    }

    private List<Waiting> waiting(List<UUID> people) {
        return database.createQuery("""
                        select a, p.id, p.name, p.mail, p.language, p.zone, p.workStarts, p.workEnds, p.leaveFrom, p.leaveUntil,
                          v.policyId, v.title, v.number
                        from PolicyAssignment a
                        join PolicyVersion v on v.id = a.policyVersionId
                        join Person p on p.id = a.personId
                        where a.supersededAt is null and v.state = ?1 and p.id in ?3
                          and (a.notifiedAt is null or a.reminders < ?2)
                          and not exists (select 1 from Acknowledgment k
                            where k.personId = a.personId and k.policyVersionId = a.policyVersionId)
                        order by p.id, a.dueOn, a.id
                        """, Object[].class)
                .setParameter(1, VersionState.PUBLISHED)
                .setParameter(2, ReminderPlan.MOST)
                .setParameter(3, people)
                .getResultStream()
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Object[] row) {
        var assignment = (PolicyAssignment) row[0];
        var local = clock.instant().atZone(ZoneId.of((String) row[5]));
        var today = local.toLocalDate();
        var leaveFrom = (LocalDate) row[8];
        var leaveUntil = (LocalDate) row[9];
        var due = Deadline.of(assignment.dueOn, leaveFrom, leaveUntil);
        return new Waiting(
                assignment,
                new Reader((UUID) row[1], (String) row[2], (String) row[3], (String) row[4]),
                new WaitingPolicy(
                        (UUID) row[10],
                        assignment.policyVersionId,
                        (String) row[11],
                        Integer.toString((int) row[12]),
                        assignment.assignedOn,
                        due,
                        due.isBefore(today)),
                today,
                Deadline.onLeave(today, leaveFrom, leaveUntil),
                isWithin(local.toLocalTime(), (LocalTime) row[6], (LocalTime) row[7]));
    }

    /** Working hours may run over midnight. */
    static boolean isWithin(LocalTime now, LocalTime starts, LocalTime ends) {
        return starts.isBefore(ends)
                ? !now.isBefore(starts) && now.isBefore(ends)
                : !now.isBefore(starts) || now.isBefore(ends);
    }
}
