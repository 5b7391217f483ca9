package io.parley.surveys;

import io.parley.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The people around a signature, to be told. */
@ApplicationScoped
class Signers {
    private static final String WROTE = """
            (select s.created_by from survey s where s.tenant_id = ?1 and s.id = ?2
             union all select v.saved_by from survey_version v where v.tenant_id = ?1 and v.survey_id = ?2)""";

    private final Sql sql;
    private final Clock clock;

    Signers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who made it or wrote any version of it. */
    boolean isAuthor(UUID person, UUID survey) {
        return !sql.rows(
                        "select p.id, p.name from person p where p.tenant_id = ?1 and p.id = ?3 and p.id in " + WROTE,
                        survey,
                        person)
                .isEmpty();
    }

    String name(UUID person) {
        return (String) sql.rows("select p.name, p.id from person p where p.tenant_id = ?1 and p.id = ?2", person)
                .get(0)[0];
    }

    /** Those who may sign it: nobody who wrote in it. */
    List<SurveyInvited.Addressee> observers(UUID survey) {
        return people("""
                p.id in (select r.person_id from person_role r where r.tenant_id = ?1 and r.role = ?3
                  and (r.expires_on is null or r.expires_on >= ?4)) and p.id not in """ + " " + WROTE, survey, Role.OBSERVER.key(), LocalDate.now(clock));
    }

    /** Who waits for a signature under this content: whoever asked for it, and whoever made the survey. */
    List<SurveyInvited.Addressee> askers(UUID survey, String content) {
        return people("""
                p.id in (select t.said_by from survey_signing_step t where t.tenant_id = ?1 and t.survey_id = ?2
                    and t.content = ?3 and t.kind = 'ASKED'
                  union all select s.created_by from survey s where s.tenant_id = ?1 and s.id = ?2)""", survey, content);
    }

    /** Who signed this content. */
    List<SurveyInvited.Addressee> signers(UUID survey, String content) {
        return people("""
                p.id in (select g.signed_by from survey_signature g where g.tenant_id = ?1 and g.survey_id = ?2
                  and g.content = ?3)""", survey, content);
    }

    private List<SurveyInvited.Addressee> people(String who, Object... parameters) {
        return sql
                .rows(
                        "select p.name, p.mail, p.language from person p where p.tenant_id = ?1 and p.active and " + who
                                + " order by p.id",
                        parameters)
                .stream()
                .map(row -> new SurveyInvited.Addressee((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
