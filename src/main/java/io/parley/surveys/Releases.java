package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was published; written once per survey and never changed. */
@ApplicationScoped
class Releases {
    private static final String PUBLISHED = """
            select r.survey_id, s.title, r.released_at, cast(r.results as text) from survey_release r
            join survey s on s.tenant_id = r.tenant_id and s.id = r.survey_id
            where r.tenant_id = ?1
            """;

    private final Sql sql;

    Releases(Sql sql) {
        this.sql = sql;
    }

    record Published(UUID survey, String title, Instant releasedAt, Release results) {
        Published withoutWords() {
            return new Published(survey, title, releasedAt, results.withoutWords());
        }
    }

    void add(UUID survey, Release release, Instant now) {
        sql.run("""
                insert into survey_release (tenant_id, id, survey_id, released_at, results)
                values (?1, gen_random_uuid(), ?2, ?3, cast(?4 as jsonb))
                """, survey, now, Json.write(release));
    }

    Optional<Published> find(UUID survey) {
        return first(sql.rows(PUBLISHED + "and r.survey_id = ?2", survey));
    }

    /** Of the current company, the first one first. */
    List<Published> list() {
        return all(sql.rows(PUBLISHED + "order by r.released_at, r.id"));
    }

    /** Of the survey about tools that was released last and tells anything. */
    Optional<Published> latest() {
        return first(
                sql.rows(
                        PUBLISHED
                                + "and jsonb_array_length(r.results -> 'tools') > 0 "
                                + "and not coalesce(cast(r.results ->> 'heldBack' as boolean), false) order by r.released_at desc, r.id limit 1"));
    }

    private static Optional<Published> first(List<Object[]> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<Published> all(List<Object[]> rows) {
        return rows.stream()
                .map(row ->
                        new Published((UUID) row[0], (String) row[1], (Instant) row[2], Release.read((String) row[3])))
                .toList();
    }
}
