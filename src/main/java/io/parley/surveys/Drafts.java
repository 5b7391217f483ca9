package io.parley.surveys;

import io.parley.catalog.Tools;
import io.parley.kernel.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Surveys while they are written. Every saved state is kept and can be brought back. */
@ApplicationScoped
class Drafts {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_VERSIONS = 50;

    private final Surveys surveys;
    private final Tools tools;
    private final Sql sql;
    private final SigningSteps signing;
    private final Event<SurveyCreated> created;
    private final Clock clock;

    Drafts(Surveys surveys, Tools tools, Sql sql, SigningSteps signing, Event<SurveyCreated> created, Clock clock) {
        this.signing = signing;
        this.surveys = surveys;
        this.tools = tools;
        this.sql = sql;
        this.created = created;
        this.clock = clock;
    }

    /** A saved state of a draft; {@code change}: what was done. */
    record Version(int number, String change, String by, Instant at) {}

    /** Somebody else saved meanwhile: nothing was changed. */
    static class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Changes the questions of a draft. Throws {@link SurveyRefused} once people were asked, {@link Stale} when {@code seen} is not
     * the latest version.
     */
    @Transactional
    void change(UUID by, UUID id, int seen, String change, UnaryOperator<Definition> how) {
        sql.lock("pg_advisory_xact_lock", "draft " + id);
        var survey = surveys.get(id);
        surveys.getEntityManager().refresh(survey);
        if (survey.state != SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        if (number(id) != seen) {
            throw new Stale();
        }
        var before = survey.questions();
        var after = how.apply(before);
        if (!after.equals(before)) {
            survey.define(after);
            surveys.flush();
            save(survey, seen + 1, change, by);
            signing.changed(by, id);
        }
    }

    /** A new draft, its first version saved. */
    @Transactional
    UUID add(UUID by, String title, String purpose, LocalDate closesOn, SurveyMode mode, Definition definition) {
        var survey = new Survey(title, SurveyChecks.cleaned(purpose), definition, closesOn, by, clock.instant());
        survey.mode = mode;
        surveys.persistAndFlush(survey);
        save(survey, 1, "created", by);
        created.fire(new SurveyCreated(survey.id, survey.title));
        return survey.id;
    }

    /** The same questions as a new draft, whatever became of the first. */
    @Transactional
    UUID copy(UUID by, UUID id, String title) {
        var survey = surveys.get(id);
        var asked = survey.questions();
        var named = asked.title().isEmpty()
                ? asked
                : asked.in(asked.languages(), java.util.Map.of(asked.languages().get(0), title), asked.purpose());
        var purpose = survey.purpose == null ? "" : survey.purpose;
        return add(by, title, purpose, usualEnd(), survey.mode, named);
    }

    /** Throws {@link Problems.InvalidField} with all that is wrong, each naming its question; nothing is kept then. */
    @Transactional
    UUID load(UUID by, String file) {
        var read = DefinitionFile.read(file, tools::names);
        var faults = new java.util.LinkedHashMap<>(read.faults());
        var asked = read.definition();
        if (faults.isEmpty() && asked.title().isEmpty()) {
            faults.put(
                    "title",
                    io.parley.kernel.Languages.messages(SurveyMessages.class).titleBad(SurveyChecks.TITLE_LENGTH));
        }
        if (!faults.isEmpty()) {
            throw new Problems.InvalidField(faults);
        }
        var first = asked.languages().get(0);
        return add(
                by,
                Question.of(asked.title(), first),
                Question.of(asked.purpose(), first),
                usualEnd(),
                SurveyMode.ANONYMOUS,
                asked);
    }

    /** Throws when there is no such version. */
    @Transactional
    void restore(UUID by, UUID id, int seen, int number) {
        surveys.get(id);
        var old = sql
                .rows(
                        "select number, cast(definition as text) from survey_version where tenant_id = ?1 and survey_id = ?2 and number = ?3",
                        id,
                        number)
                .stream()
                .findFirst()
                .orElseThrow(jakarta.ws.rs.NotFoundException::new);
        change(by, id, seen, "restored", now -> Definition.read((String) old[1]));
    }

    /** The latest first. */
    @Transactional
    List<Version> versions(UUID id) {
        return sql.rows("""
                        select v.number, v.change, p.name, v.saved_at from survey_version v
                        join person p on p.tenant_id = v.tenant_id and p.id = v.saved_by
                        where v.tenant_id = ?1 and v.survey_id = ?2 order by v.number desc limit ?3
                        """, id, MOST_VERSIONS).stream()
                .map(row -> new Version((Integer) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** 0 for a survey that was made before versions were kept. */
    @Transactional
    int number(UUID id) {
        return ((Number) sql.rows(
                                "select coalesce(max(number), 0), 0 from survey_version where tenant_id = ?1 and survey_id = ?2",
                                id)
                        .get(0)[0])
                .intValue();
    }

    LocalDate usualEnd() {
        return LocalDate.now(clock).plusDays(USUAL_DAYS);
    }

    private void save(Survey survey, int number, String change, UUID by) {
        sql.run("""
                insert into survey_version (tenant_id, id, survey_id, number, definition, change, saved_by, saved_at)
                values (?1, gen_random_uuid(), ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7)
                """, survey.id, number, survey.definition, change, by, clock.instant());
    }
}
