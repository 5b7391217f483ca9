package io.parley.surveys;

import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reminds who has not answered, at most {@link #MOST} times, in working hours. Who that is is written down once a night: a reminder
 * says nothing about when somebody answered since, and may reach somebody who did.
 */
@ApplicationScoped
class Nudges {
    static final String WORK = "survey-nudge";
    static final int MOST = 2;

    /** Mails of one transaction; who else is to be reminded waits for the next step. */
    static final int BATCH = UnsentInvitations.BATCH;

    private static final int FIRST_AFTER_DAYS = 3;
    private static final int LAST_BEFORE_DAYS = 1;
    private static final int AGAIN_MINUTES = 15;

    private final Surveys surveys;
    private final Sql sql;
    private final TenantWork work;
    private final Event<SurveyReminded> reminded;
    private final Clock clock;

    Nudges(Surveys surveys, Sql sql, TenantWork work, Event<SurveyReminded> reminded, Clock clock) {
        this.surveys = surveys;
        this.sql = sql;
        this.work = work;
        this.reminded = reminded;
        this.clock = clock;
    }

    /** One step for the current company; repeating it is harmless. Answers how many people were reminded; {@link #BATCH} and more: there may be others. */
    @Transactional
    int step() {
        var open = surveys.find("state", SurveyState.OPEN).list();
        int sent = 0;
        for (var survey : open) {
            int round = round(survey);
            if (round > 0 && survey.takesAnswers(today())) {
                writeDown(survey.id, round);
                sent += send(survey, round);
            }
        }
        if (open.isEmpty()) {
            work.done(WORK);
        } else {
            work.again(WORK, isAnyLeft() ? clock.instant().plusSeconds(AGAIN_MINUTES * 60L) : midnight());
        }
        return sent;
    }

    /** The reminder whose day has come, 0 before the first. */
    private int round(Survey survey) {
        Instant opened = survey.openedAt;
        if (opened == null) {
            return 0;
        }
        var first = opened.atZone(ZoneOffset.UTC).toLocalDate().plusDays(FIRST_AFTER_DAYS);
        var last = survey.closesOn.minusDays(LAST_BEFORE_DAYS);
        if (!today().isBefore(last) && last.isAfter(first)) {
            return MOST;
        }
        return !today().isBefore(first) && first.isBefore(survey.closesOn) ? 1 : 0;
    }

    /** The night's list of one round, once. */
    private void writeDown(UUID survey, int round) {
        sql.run("""
                insert into survey_nudge (tenant_id, survey_id, person_id, round, sent)
                select p.tenant_id, p.survey_id, p.person_id, ?3, false from survey_participation p
                where p.tenant_id = ?1 and p.survey_id = ?2 and not p.answered
                  and not exists (select from survey_nudge n
                    where n.tenant_id = ?1 and n.survey_id = ?2 and n.round >= ?3)
                order by p.person_id
                """, survey, round);
    }

    private int send(Survey survey, int round) {
        var now = clock.instant();
        var ids = new ArrayList<UUID>();
        var people = new ArrayList<SurveyInvited.Addressee>();
        for (var row : sql.rows("""
                select p.id, p.name, p.mail, p.language, p.zone, p.work_starts, p.work_ends, p.leave_from, p.leave_until
                from survey_nudge n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
                where n.tenant_id = ?1 and n.survey_id = ?2 and n.round = ?3 and not n.sent and p.active order by p.id
                for update of n skip locked
                """, survey.id, round)) {
            var local = now.atZone(ZoneId.of((String) row[4]));
            boolean away = isBetween(local.toLocalDate(), (LocalDate) row[7], (LocalDate) row[8]);
            boolean weekend = local.getDayOfWeek().getValue() > 5;
            if (ids.size() < BATCH
                    && !away
                    && !weekend
                    && isWithin(local.toLocalTime(), (LocalTime) row[5], (LocalTime) row[6])) {
                ids.add((UUID) row[0]);
                people.add(new SurveyInvited.Addressee((String) row[1], (String) row[2], (String) row[3]));
            }
        }
        if (!ids.isEmpty()) {
            sql.run("""
                    update survey_nudge set sent = true where tenant_id = ?1 and survey_id = ?2 and round = ?3
                      and person_id = any (cast(?4 as uuid[]))
                    """, survey.id, round, Participations.array(ids));
            reminded.fire(new SurveyReminded(survey.id, survey.title, survey.closesOn, List.copyOf(people)));
        }
        return ids.size();
    }

    private boolean isAnyLeft() {
        return !sql.rows("select round, sent from survey_nudge where tenant_id = ?1 and not sent and round > 0 limit 1")
                .isEmpty();
    }

    /** At the close nothing is left that says who was slow. */
    void forget(UUID survey) {
        sql.run("delete from survey_nudge where tenant_id = ?1 and survey_id = ?2", survey);
    }

    private Instant midnight() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isBetween(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Working hours may run over midnight. */
    static boolean isWithin(LocalTime now, LocalTime starts, LocalTime ends) {
        return starts.isBefore(ends)
                ? !now.isBefore(starts) && now.isBefore(ends)
                : !now.isBefore(starts) || now.isBefore(ends);
    }
}
