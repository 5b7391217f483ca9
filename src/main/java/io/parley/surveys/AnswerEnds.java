package io.parley.surveys;

import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Single answers end on the day that people were told; the published numbers stay. */
@ApplicationScoped
class AnswerEnds {
    static final String WORK = "survey-answers-end";

    private final Sql sql;
    private final SurveyConfig config;
    private final TenantWork work;
    private final Clock clock;

    AnswerEnds(Sql sql, SurveyConfig config, TenantWork work, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.work = work;
        this.clock = clock;
    }

    /** Called at the close. */
    void waitFor(Survey survey) {
        work.waits(
                WORK,
                survey.closesOn
                        .plusDays(config.answerDays() + 1L)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    /** Deletes what is due in the current company and says when to come again; answers how many were deleted. */
    @Transactional
    int step() {
        int deleted = sql.run("""
                delete from survey_answer a using survey s
                where a.tenant_id = ?1 and s.tenant_id = a.tenant_id and s.id = a.survey_id
                  and s.state in ('CLOSED', 'RELEASED') and s.closes_on < ?2
                """, LocalDate.now(clock).minusDays(config.answerDays()));
        var left = sql.rows("""
                select min(s.closes_on), 0 from survey s where s.tenant_id = ?1 and exists (
                  select from survey_answer a where a.tenant_id = s.tenant_id and a.survey_id = s.id)
                """).get(0)[0];
        if (left instanceof LocalDate day) {
            work.again(
                    WORK,
                    day.plusDays(config.answerDays() + 1L)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
        } else {
            work.done(WORK);
        }
        return deleted;
    }
}
