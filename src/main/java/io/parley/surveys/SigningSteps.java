package io.parley.surveys;

import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said around a signature: an author asks for it, an observer says why not, and a change ends it. Each is about one content, and
 * saying it again changes nothing (docs/adr/076).
 */
@ApplicationScoped
class SigningSteps {
    static final int REASON_LENGTH = 1000;

    private final Sql sql;
    private final Signatures signatures;
    private final Signers signers;
    private final Event<SurveySigningAsked> asked;
    private final Event<SurveySigningRefused> refused;
    private final Event<SurveySignatureLapsed> lapsed;
    private final Clock clock;

    SigningSteps(
            Sql sql,
            Signatures signatures,
            Signers signers,
            Event<SurveySigningAsked> asked,
            Event<SurveySigningRefused> refused,
            Event<SurveySignatureLapsed> lapsed,
            Clock clock) {
        this.sql = sql;
        this.signatures = signatures;
        this.signers = signers;
        this.asked = asked;
        this.refused = refused;
        this.lapsed = lapsed;
        this.clock = clock;
    }

    record Refusal(String by, Instant at, String reason) {}

    /**
     * About the survey as it is now. {@code askedBy}: null while nobody asked; {@code earlierBy}: who signed another state last, null
     * where that is signed that is there now, or nothing was.
     */
    record Standing(
            @Nullable String askedBy,
            @Nullable Instant askedAt,
            List<Refusal> refusals,
            @Nullable String earlierBy,
            @Nullable Instant earlierAt) {
        public boolean asked() {
            return askedBy != null;
        }
    }

    @Transactional
    Standing of(UUID survey) {
        var now = signatures.of(survey);
        var asking = steps(survey, now.content(), "ASKED").stream().findFirst();
        var earlier = now.signed() ? List.<Object[]>of() : sql.rows("""
                        select p.name, g.signed_at from survey_signature g join person p on p.tenant_id = ?1 and p.id = g.signed_by
                        where g.tenant_id = ?1 and g.survey_id = ?2 order by g.signed_at desc, g.id limit 1
                        """, survey);
        return new Standing(
                asking.map(row -> (String) row[0]).orElse(null),
                asking.map(row -> (Instant) row[1]).orElse(null),
                steps(survey, now.content(), "REFUSED").stream()
                        .map(row -> new Refusal((String) row[0], (Instant) row[1], (String) row[2]))
                        .toList(),
                earlier.isEmpty() ? null : (String) earlier.get(0)[0],
                earlier.isEmpty() ? null : (Instant) earlier.get(0)[1]);
    }

    /**
     * Asks the observers to sign the survey as it is now. Throws {@link SurveyRefused} once people were asked, and where nobody is there
     * who may sign it.
     */
    @Transactional
    void ask(UUID by, UUID survey) {
        var now = signatures.draft(survey);
        var observers = signers.observers(survey);
        if (observers.isEmpty()) {
            throw new SurveyRefused(SurveyRefused.Why.NO_OBSERVER);
        }
        if (now.signed() || !steps(survey, now.content(), "ASKED").isEmpty()) {
            return;
        }
        add(survey, now.content(), "ASKED", null, by);
        asked.fire(new SurveySigningAsked(survey, now.title(), observers));
    }

    /**
     * Says why the survey, as it was read, is not signed. Throws {@link Problems.InvalidField} without a reason, and {@link SurveyRefused}
     * as {@link Signatures#sign} does.
     */
    @Transactional
    void refuse(UUID by, UUID survey, String content, @Nullable String reason) {
        var said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > REASON_LENGTH) {
            throw new Problems.InvalidField(
                    "reason", Languages.messages(SurveySignMessages.class).reasonBad(REASON_LENGTH));
        }
        var now = signatures.read(by, survey, content);
        if (add(survey, content, "REFUSED", said, by) > 0) {
            refused.fire(new SurveySigningRefused(
                    survey, now.title(), signers.name(by), said, signers.askers(survey, content)));
        }
    }

    /** After a change of a draft: whoever signed what it was before is told, once. */
    @Transactional
    void changed(UUID by, UUID survey) {
        var now = signatures.of(survey);
        for (var row : sql.rows("""
                select g.content, g.signed_at from survey_signature g
                where g.tenant_id = ?1 and g.survey_id = ?2 and g.content <> ?3 and not exists (
                  select from survey_signing_step t where t.tenant_id = ?1 and t.survey_id = ?2 and t.content = g.content
                    and t.kind = 'LAPSED')
                order by g.signed_at
                """, survey, now.content())) {
            var before = (String) row[0];
            add(survey, before, "LAPSED", null, by);
            lapsed.fire(new SurveySignatureLapsed(survey, now.title(), signers.signers(survey, before)));
        }
    }

    /** Name, time and reason, the earliest first. */
    private List<Object[]> steps(UUID survey, String content, String kind) {
        return sql.rows("""
                select p.name, t.said_at, t.reason from survey_signing_step t join person p on p.tenant_id = ?1 and p.id = t.said_by
                where t.tenant_id = ?1 and t.survey_id = ?2 and t.content = ?3 and t.kind = ?4 order by t.said_at, t.id
                """, survey, content, kind);
    }

    private int add(UUID survey, String content, String kind, @Nullable String reason, UUID by) {
        return sql.run("""
                insert into survey_signing_step (tenant_id, id, survey_id, content, kind, reason, said_by, said_at)
                values (?1, gen_random_uuid(), ?2, ?3, ?4, cast(?5 as text), ?6, ?7)
                on conflict (tenant_id, survey_id, content, kind, said_by) do nothing
                """, survey, content, kind, reason, by, clock.instant());
    }
}
