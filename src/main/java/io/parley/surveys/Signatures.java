package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an observer has to sign a survey before people are asked, and who signed. A signature is for what was read, known by its
 * hash: whoever changes a draft afterwards needs another one (docs/adr/063, 076).
 */
@ApplicationScoped
class Signatures {
    /** Everything that people will be told and asked; the database writes JSON in one way only. */
    private static final String CONTENT = "encode(sha256(convert_to(concat_ws(chr(10), s.mode, s.threshold, "
            + "to_char(s.closes_on, 'YYYY-MM-DD'), s.title, coalesce(s.purpose, ''), s.definition), 'UTF8')), 'hex')";

    private final Sql sql;
    private final Signers signers;
    private final Event<SurveySigned> signed;
    private final Event<SurveySigningChanged> changed;
    private final Clock clock;

    Signatures(Sql sql, Signers signers, Event<SurveySigned> signed, Event<SurveySigningChanged> changed, Clock clock) {
        this.signers = signers;
        this.sql = sql;
        this.signed = signed;
        this.changed = changed;
        this.clock = clock;
    }

    /** {@code by} and {@code at} of the signature under the survey as it is now; null where there is none. */
    record Signature(
            boolean needed,
            String content,
            String title,
            @Nullable String by,
            @Nullable Instant at) {
        public boolean signed() {
            return by != null;
        }

        public boolean shown() {
            return needed || signed();
        }

        public boolean missing() {
            return needed && !signed();
        }
    }

    record Unsigned(UUID survey, String title, LocalDate closesOn) {}

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
        return new Signature(needed(), (String) row[0], (String) row[1], (String) row[3], (Instant) row[4]);
    }

    /**
     * Signs a draft as it was read, {@code content}; signing again changes nothing. Throws {@link SurveyRefused} once people were asked,
     * when it was changed since it was read, and for whoever wrote it.
     */
    @Transactional
    void sign(UUID by, UUID survey, String content) {
        var now = read(by, survey, content);
        int added = sql.run("""
                insert into survey_signature (tenant_id, id, survey_id, content, signed_by, signed_at)
                values (?1, gen_random_uuid(), ?2, ?3, ?4, ?5) on conflict (tenant_id, survey_id, content) do nothing
                """, survey, content, by, clock.instant());
        if (added > 0) {
            signed.fire(
                    new SurveySigned(survey, now.title(), content, signers.name(by), signers.askers(survey, content)));
        }
    }

    /** Throws {@link SurveyRefused} once people were asked. Nobody changes the draft until the transaction ends. */
    Signature draft(UUID survey) {
        sql.lock("pg_advisory_xact_lock", "draft " + survey);
        if (!row(survey)[2].equals(SurveyState.DRAFT.name())) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        return of(survey);
    }

    /** The draft that an observer read, {@code content}; throws as {@link #sign} does. */
    Signature read(UUID by, UUID survey, String content) {
        var now = draft(survey);
        if (!now.content().equals(content)) {
            throw new SurveyRefused(SurveyRefused.Why.CHANGED_MEANWHILE);
        }
        if (signers.isAuthor(by, survey)) {
            throw new SurveyRefused(SurveyRefused.Why.OWN_SURVEY);
        }
        return now;
    }

    /**
     * Drafts whose authors wait for this observer, the latest first; none where nobody has to sign, and none that this observer refused as
     * it is.
     */
    @Transactional
    List<Unsigned> waitingFor(UUID observer) {
        return !needed()
                ? List.of()
                : sql
                        .rows(
                                "select d.id, d.title, d.closes_on from (select s.*, " + CONTENT
                                        + " as content from survey s where s.tenant_id = ?1 and s.state = 'DRAFT') d "
                                        + """
                                where exists (select from survey_signing_step t where t.tenant_id = ?1 and t.survey_id = d.id
                                    and t.content = d.content and t.kind = 'ASKED')
                                  and not exists (select from survey_signing_step t where t.tenant_id = ?1 and t.survey_id = d.id
                                    and t.content = d.content and t.kind = 'REFUSED' and t.said_by = ?2)
                                  and not exists (select from survey_signature g where g.tenant_id = ?1 and g.survey_id = d.id
                                    and g.content = d.content)
                                  and d.created_by <> ?2 and not exists (select from survey_version v where v.tenant_id = ?1
                                    and v.survey_id = d.id and v.saved_by = ?2)
                                order by d.created_at desc, d.id limit 50
                                """,
                                observer)
                        .stream()
                        .map(row -> new Unsigned((UUID) row[0], (String) row[1], (LocalDate) row[2]))
                        .toList();
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
