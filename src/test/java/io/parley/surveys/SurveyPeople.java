package io.parley.surveys;

import io.parley.catalog.Reason;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company with groups of people who can be asked; its superuser writes the groups, since only names and sizes matter. */
@ApplicationScoped
public class SurveyPeople {
    private final CurrentTenant tenant;
    private final EntityManager database;
    private final Surveys surveys;
    private final Clock clock;
    private final VacuumJob vacuum;

    SurveyPeople(CurrentTenant tenant, EntityManager database, Surveys surveys, Clock clock, VacuumJob vacuum) {
        this.vacuum = vacuum;
        this.tenant = tenant;
        this.database = database;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Name → people of a new group of so many new people, in the given order. */
    public Map<UUID, List<UUID>> groups(UUID company, int... sizes) {
        return tenant.inTransaction(company, () -> {
            var groups = new LinkedHashMap<UUID, List<UUID>>();
            for (int i = 0; i < sizes.length; i++) {
                var group = UUID.randomUUID();
                run(
                        "insert into people_group (tenant_id, id, name, created_at) values (?1, ?2, ?3, ?4)",
                        company,
                        group,
                        "Group " + (char) ('A' + i) + " " + group.toString().substring(0, 4),
                        clock.instant());
                groups.put(group, people(company, group, sizes[i]));
            }
            return groups;
        });
    }

    private List<UUID> people(UUID company, UUID group, int size) {
        var people = new ArrayList<UUID>();
        for (int n = 0; n < size; n++) {
            var person = UUID.randomUUID();
            people.add(person);
            run(
                    "insert into person (tenant_id, id, number, name, mail, type, language, zone, work_starts, work_ends, active, created_at) "
                            + "values (?1, ?2, ?3, ?4, ?5, 'EMPLOYEE', 'en', 'UTC', '09:00', '17:00', true, ?6)",
                    company,
                    person,
                    "S-" + person,
                    "Person " + n,
                    person + "@survey.example",
                    clock.instant());
            run(
                    "insert into membership (tenant_id, id, group_id, person_id, since) values (?1, ?2, ?3, ?4, ?5)",
                    company,
                    UUID.randomUUID(),
                    group,
                    person,
                    clock.instant());
        }
        return people;
    }

    public void join(UUID company, UUID group, UUID person) {
        in(company, () -> {
            run(
                    "insert into membership (tenant_id, id, group_id, person_id, since) values (?1, ?2, ?3, ?4, ?5)",
                    company,
                    UUID.randomUUID(),
                    group,
                    person,
                    clock.instant());
            return true;
        });
    }

    Surveys surveys() {
        return surveys;
    }

    /** A survey of WhatsApp, Teams and Signal that is open for these groups. */
    public UUID open(UUID company, UUID by, java.util.Collection<UUID> groups) {
        var survey = in(company, () -> surveys.create(by, draft()));
        in(company, () -> {
            surveys.open(by, survey, groups);
            return true;
        });
        return survey;
    }

    /** The same, while nobody is asked. */
    public UUID draft(UUID company, UUID by) {
        return in(company, () -> surveys.create(by, draft()));
    }

    public SurveyDraft draft() {
        return new SurveyDraft(
                "What we use",
                "We want to offer what helps you.",
                LocalDate.now(clock).plusDays(10),
                List.of("whatsapp", "teams", "signal"));
    }

    public void answer(UUID company, UUID person, UUID survey, Ballot ballot) {
        in(company, () -> {
            surveys.answer(person, survey, ballot);
            return true;
        });
    }

    public void close(UUID company, UUID survey) {
        in(company, () -> {
            surveys.close(survey);
            return true;
        });
    }

    /** As the job does some seconds after a close. */
    public void vacuum() {
        vacuum.run();
    }

    public <T> T in(UUID company, java.util.concurrent.Callable<T> work) {
        return tenant.inTransaction(company, work);
    }

    public static Ballot ballot(String comment, String... tools) {
        return new Ballot(java.util.Arrays.stream(tools).map(t -> use(t, 4)).toList(), null, comment);
    }

    /** Tool → how well it works, 1 to 5. */
    public static Ballot rated(Map<String, Integer> ratings) {
        return new Ballot(
                ratings.entrySet().stream()
                        .map(e -> use(e.getKey(), e.getValue()))
                        .toList(),
                null,
                null);
    }

    private static Ballot.Use use(String tool, int rating) {
        return new Ballot.Use(
                tool, List.of(Reason.HABIT), List.of(Device.PRIVATE_PHONE), List.of(Partner.COLLEAGUES), rating);
    }

    private void run(String sql, Object... parameters) {
        var query = database.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
