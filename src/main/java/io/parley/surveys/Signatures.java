package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an observer has to sign a survey before people are asked, and who signed. A signature is for what was read, known by its
 * hash: whoever changes a draft afterwards needs another one (docs/adr/063).
 */
@ApplicationScoped
class Signatures {
    /** Everything that people will be told and asked; the database writes JSON in one way only. */
    private static final String CONTENT = "encode(sha256(convert_to(concat_ws(chr(10), s.mode, s.threshold, "
            + "to_char(s.closes_on, 'YYYY-MM-DD'), s.title, coalesce(s.purpose, ''), s.definition), 'UTF8')), 'hex')";

    private final Sql sql;
    private final Event<SurveySigned> signed;
    private final Event<SurveySigningChanged> changed;
    private final Clock clock;

    Signatures(Sql sql, Event<SurveySigned> signed, Event<SurveySigningChanged> changed, Clock clock) {
        this.sql = sql;
        this.signed = signed;
        this.changed = changed;
        this.clock = clock;
    }

    /** {@code by} and {@code at} of the signature under the survey as it is now; null where there is none. */
    record Signature(
            boolean needed,
            String content,
            @Nullable String by,
            @Nullable Instant at) {
        public boolean signed() {
            return by != null;
        }

        public boolean shown() {
            return needed || signed();
        }

        boolean missing() {
            return needed && !signed();
        }
    }

    record Unsigned(UUID survey, String title) {}

    @Transactional
    boolean needed() {
        return sql
                .rows(
                        "select needed, said_at from survey_signing where tenant_id = ?1 order by said_at desc, id limit 1")
                .stream()
                .anyMatch(row -> (Boolean) row[0]);
    }

    /** From now on, for every survey that was not opened yet; saying the same again changes nothing. */
    @Transactional
    void need(UUID by, boolean needed) {
        sql.lock("pg_advisory_xact_lock", "survey signing");
        if (needed() != needed) {
            sql.run(
                    "insert into survey_signing (tenant_id, id, needed, said_by, said_at) values (?1, gen_random_uuid(), ?2, ?3, ?4)",
                    needed,
                    by,
                    clock.instant());
            changed.fire(new SurveySigningChanged(by, needed));
        }
    }

    /** Throws when there is no such survey. */
    @Transactional
    Signature of(UUID survey) {
        var row = row(survey);
        return new Signature(needed(), (String) row[0], (String) row[3], (Instant) row[4]);
    }

    /**
     * Signs a draft as it was read, {@code content}; signing again changes nothing. Throws {@link SurveyRefused} once people were asked,
     * when it was changed since it was read, and for whoever wrote it.
     */
    @Transactional
    void sign(UUID by, UUID survey, String content) {
        sql.lock("pg_advisory_xact_lock", "draft " + survey);
        var row = row(survey);
        if (!row[2].equals(SurveyState.DRAFT.name())) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        if (!row[0].equals(content)) {
            throw new SurveyRefused(SurveyRefused.Why.CHANGED_MEANWHILE);
        }
        if (isAuthor(by, survey)) {
            throw new SurveyRefused(SurveyRefused.Why.OWN_SURVEY);
        }
        int added = sql.run("""
                insert into survey_signature (tenant_id, id, survey_id, content, signed_by, signed_at)
                values (?1, gen_random_uuid(), ?2, ?3, ?4, ?5) on conflict (tenant_id, survey_id, content) do nothing
                """, survey, content, by, clock.instant());
        if (added > 0) {
            signed.fire(new SurveySigned(survey, (String) row[1], content));
        }
    }

    /** Drafts that wait for an observer, the latest first; none where nobody has to sign. */
    @Transactional
    List<Unsigned> unsigned() {
        return !needed()
                ? List.of()
                : sql
                        .rows(
                                "select s.id, s.title from survey s where s.tenant_id = ?1 and s.state = 'DRAFT' and not exists ("
                                        + "select from survey_signature g where g.tenant_id = ?1 and g.survey_id = s.id and g.content = "
                                        + CONTENT + ") order by s.created_at desc, s.id limit 50")
                        .stream()
                        .map(row -> new Unsigned((UUID) row[0], (String) row[1]))
                        .toList();
    }

    /** Who made it or wrote any version of it. */
    private boolean isAuthor(UUID person, UUID survey) {
        return !sql.rows("""
                        select s.id, s.title from survey s where s.tenant_id = ?1 and s.id = ?2 and (s.created_by = ?3 or exists (
                          select from survey_version v where v.tenant_id = ?1 and v.survey_id = s.id and v.saved_by = ?3))
                        """, survey, person).isEmpty();
    }

    /** Content, title, state, and name and time of its signature. */
    private Object[] row(UUID survey) {
        return sql
                .rows(
                        "select c.content, c.title, c.state, p.name, g.signed_at from (select s.*, " + CONTENT + """
                         as content from survey s where s.tenant_id = ?1 and s.id = ?2) c
                        left join survey_signature g on g.tenant_id = ?1 and g.survey_id = c.id and g.content = c.content
                        left join person p on p.tenant_id = ?1 and p.id = g.signed_by
                        """,
                        survey)
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
