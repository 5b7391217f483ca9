package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers without people: staged while the survey is open, moved in random order when it closes. */
@ApplicationScoped
class Answers {
    private final Sql sql;

    Answers(Sql sql) {
        this.sql = sql;
    }

    /** Not read yet, so that reading many can be watched. */
    record Staged(UUID cell, String json) {}

    /** While somebody answers nobody closes; any number may answer at once. */
    void shareWithOthers(UUID survey) {
        sql.lock("pg_advisory_xact_lock_shared", "survey " + survey);
    }

    /** Waits for those who are answering. */
    void alone(UUID survey) {
        sql.lock("pg_advisory_xact_lock", "survey " + survey);
    }

    void stage(UUID survey, @Nullable UUID cell, Ballot ballot) {
        sql.run("""
                insert into survey_answer_staged (tenant_id, id, survey_id, cell_id, answers)
                values (?1, gen_random_uuid(), ?2, cast(?3 as uuid), cast(?4 as jsonb))
                """, survey, cell == null ? null : cell.toString(), ballot.json());
    }

    List<Staged> staged(UUID survey) {
        return sql.rows("""
                        select cell_id, cast(answers as text) from survey_answer_staged where tenant_id = ?1 and survey_id = ?2
                        """, survey).stream()
                .map(row -> new Staged((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** In an order drawn from the database's cryptographic random numbers, under new ids; cells only where they are shown. */
    void move(UUID survey, List<UUID> shownCells) {
        sql.run("""
                insert into survey_answer (tenant_id, id, survey_id, cell_id, answers)
                select ?1, gen_random_uuid(), ?2, case when cell_id = any (cast(?3 as uuid[])) then cell_id end, answers
                from (select cell_id, answers, gen_random_uuid() as key from survey_answer_staged
                  where tenant_id = ?1 and survey_id = ?2) as shuffled order by key
                """, survey, Participations.array(shownCells));
        sql.run("delete from survey_answer_staged where tenant_id = ?1 and survey_id = ?2", survey);
    }

    /** Where the write-ahead log is now. */
    String walPosition() {
        return (String) sql.value("select cast(pg_current_wal_lsn() as text)");
    }
}
