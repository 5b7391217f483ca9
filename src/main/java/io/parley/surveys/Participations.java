package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was asked and whether they answered, never when. */
@ApplicationScoped
class Participations {
    private final Sql sql;

    Participations(Sql sql) {
        this.sql = sql;
    }

    record Progress(UUID survey, int answered, int invited) {}

    record State(boolean answered, @Nullable UUID cell) {}

    /** A group by which results may be shown; all of them before anybody is invited, none afterwards. */
    void show(UUID survey, Tally.Cell cell, int position) {
        sql.run("""
                insert into survey_cell (tenant_id, id, survey_id, name, position, invited) values (?1, ?2, ?3, ?4, ?5, ?6)
                """, cell.id(), survey, cell.name(), position, cell.invited());
    }

    void invite(UUID survey, Tally.Cell cell, List<UUID> people) {
        sql.run("""
                insert into survey_participation (tenant_id, survey_id, person_id, cell_id, answered)
                select ?1, ?2, person, ?3, false from unnest(cast(?4 as uuid[])) as person order by person
                """, survey, cell.id(), array(people));
    }

    List<Tally.Cell> cells(UUID survey) {
        return sql.rows("""
                        select id, name, invited from survey_cell where tenant_id = ?1 and survey_id = ?2 order by position
                        """, survey).stream()
                .map(row -> new Tally.Cell((UUID) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    record Answered(UUID person, @Nullable UUID cell) {}

    /** Who answered, with the group they are counted with; after the close only where it is shown. */
    List<Answered> answered(UUID survey) {
        return sql.rows("""
                        select person_id, cell_id from survey_participation
                        where tenant_id = ?1 and survey_id = ?2 and answered order by person_id
                        """, survey).stream()
                .map(row -> new Answered((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    Optional<State> find(UUID survey, UUID person) {
        return sql.rows("""
                        select answered, cell_id from survey_participation
                        where tenant_id = ?1 and survey_id = ?2 and person_id = ?3
                        """, survey, person).stream()
                .map(row -> new State((Boolean) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** False when the person was not asked or has answered before: the second of two clicks. */
    boolean markAnswered(UUID survey, UUID person) {
        return sql.run("""
                        update survey_participation set answered = true
                        where tenant_id = ?1 and survey_id = ?2 and person_id = ?3 and not answered
                        """, survey, person) > 0;
    }

    List<Surveys.Waiting> waiting(UUID person, LocalDate today) {
        return sql.rows("""
                        select s.id, s.title, s.closes_on from survey_participation p
                        join survey s on s.tenant_id = p.tenant_id and s.id = p.survey_id
                        where p.tenant_id = ?1 and p.person_id = ?2 and not p.answered and s.state = 'OPEN' and s.closes_on >= ?3
                        order by s.closes_on, s.id
                        """, person, today).stream()
                .map(row -> new Surveys.Waiting((UUID) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }

    List<Progress> progress() {
        return sql.rows("""
                        select survey_id, count(*) filter (where answered), count(*) from survey_participation
                        where tenant_id = ?1 group by survey_id
                        """).stream()
                .map(row -> new Progress((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * Anew, in the order of the people, so that neither the place nor the transaction of a row tells when it was changed. The group is
     * kept where its numbers are shown, so that a later survey can tell how many came and left.
     */
    void rewrite(UUID survey, List<UUID> shownCells) {
        sql.run("""
                with gone as (
                  delete from survey_participation where tenant_id = ?1 and survey_id = ?2 returning person_id, cell_id, answered)
                insert into survey_participation (tenant_id, survey_id, person_id, cell_id, answered)
                select ?1, ?2, person_id, case when cell_id = any (cast(?3 as uuid[])) then cell_id end, answered
                from gone order by person_id
                """, survey, array(shownCells));
    }

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
