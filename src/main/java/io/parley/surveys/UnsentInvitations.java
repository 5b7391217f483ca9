package io.parley.surveys;

import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who is asked and was not told yet. A row goes in the transaction that writes its mail: wherever that is interrupted, everybody gets
 * one mail and nobody two (docs/adr/057).
 */
@ApplicationScoped
class UnsentInvitations {
    static final String WORK = "survey-invite";

    /** Mails of one transaction: a second or two of work, and what a small company needs at all. */
    static final int BATCH = 200;

    private final Sql sql;
    private final TenantWork work;
    private final Event<SurveyInvited> invited;
    private final Clock clock;

    UnsentInvitations(Sql sql, TenantWork work, Event<SurveyInvited> invited, Clock clock) {
        this.sql = sql;
        this.work = work;
        this.invited = invited;
        this.clock = clock;
    }

    /** Everybody who was just asked, the first of them told at once. */
    void add(UUID survey) {
        sql.run("""
                insert into survey_nudge (tenant_id, survey_id, person_id, round, sent)
                select tenant_id, survey_id, person_id, 0, false from survey_participation
                where tenant_id = ?1 and survey_id = ?2 order by person_id
                """, survey);
        step();
    }

    int count(UUID survey) {
        var row = sql.rows(
                        "select count(*), max(round) from survey_nudge where tenant_id = ?1 and survey_id = ?2 and round = 0",
                        survey)
                .get(0);
        return ((Number) row[0]).intValue();
    }

    /** One batch in the current company, of the survey that ends first; whether anybody is left. */
    @Transactional
    boolean step() {
        work.done(WORK); // before looking: whoever adds meanwhile leaves a note of their own
        var waiting = waiting();
        if (!waiting.isEmpty()) {
            var row = waiting.get(0);
            tell((UUID) row[0], (String) row[1], (LocalDate) row[2]);
        }
        boolean left = !waiting().isEmpty();
        if (left) {
            work.waits(WORK);
        }
        return left;
    }

    private List<Object[]> waiting() {
        return sql.rows("""
                select s.id, s.title, s.closes_on from survey s
                where s.tenant_id = ?1 and s.state = 'OPEN' and s.closes_on >= ?2 and exists (
                  select from survey_nudge n where n.tenant_id = ?1 and n.survey_id = s.id and n.round = 0)
                order by s.closes_on, s.id limit 1
                """, LocalDate.now(clock));
    }

    /** Whoever answered already is told as well: a mail that stays away would say that they did. */
    private void tell(UUID survey, String title, LocalDate closesOn) {
        var people = sql.rows("""
                        with due as materialized (
                          select person_id from survey_nudge where tenant_id = ?1 and survey_id = ?2 and round = 0
                          order by person_id limit ?3 for update skip locked),
                        told as (
                          delete from survey_nudge n using due where n.tenant_id = ?1 and n.survey_id = ?2 and n.round = 0
                            and n.person_id = due.person_id
                          returning n.person_id)
                        select p.name, p.mail, p.language from told join person p on p.tenant_id = ?1 and p.id = told.person_id
                        where p.active order by p.id
                        """, survey, BATCH).stream()
                .map(row -> new SurveyInvited.Addressee((String) row[0], (String) row[1], (String) row[2]))
                .toList();
        invited.fire(new SurveyInvited(survey, title, closesOn, people));
    }
}
