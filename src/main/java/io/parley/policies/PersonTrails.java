package io.parley.policies;

import io.parley.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that happened between one person and one policy, as an auditor asks for it. */
@ApplicationScoped
@Transactional
class PersonTrails {
    private final PolicyVersions versions;
    private final People people;
    private final EntityManager database;

    PersonTrails(PolicyVersions versions, People people, EntityManager database) {
        this.versions = versions;
        this.people = people;
        this.database = database;
    }

    record Trail(UUID person, String name, String mail, String title, List<Asked> asked, List<Given> answers) {}

    /** That they were asked for a version, and each step they took; {@code before}: the version before it, or empty. */
    public record Asked(
            UUID version,
            String label,
            String before,
            LocalDate assignedOn,
            LocalDate dueOn,
            @Nullable Instant notifiedAt,
            @Nullable Instant openedAt,
            @Nullable Instant readAt,
            int reminders,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate escalatedOn,
            @Nullable Instant supersededAt,
            List<Tried> quizzes) {}

    public record Tried(
            int number,
            int correct,
            int of,
            boolean passed,
            @Nullable Instant at) {}

    public record Given(
            UUID id,
            String label,
            String choice,
            Instant at,
            String via,
            @Nullable String reason,
            String contentSha256,
            boolean corrected,
            @Nullable String recordedBy) {}

    /** Throws when there is no such person or policy, or they are another company's. */
    Trail of(UUID policy, UUID personId) {
        var person = people.get(personId);
        var all = versions.of(policy);
        var newest = versions.newest(policy);
        var ids = all.stream().map(v -> v.id).toList();
        var quizzes = database.createQuery(
                        "from PolicyQuiz where personId = ?1 and policyVersionId in ?2 order by number",
                        PolicyQuiz.class)
                .setParameter(1, personId)
                .setParameter(2, ids)
                .getResultList();
        var asked = database.createQuery(
                        "from PolicyAssignment where personId = ?1 and policyVersionId in ?2 order by assignedAt desc",
                        PolicyAssignment.class)
                .setParameter(1, personId)
                .setParameter(2, ids)
                .getResultStream()
                .map(a -> asked(a, all, quizzes))
                .toList();
        return new Trail(personId, person.name(), person.mail(), newest.title, asked, answers(personId, all));
    }

    private Asked asked(PolicyAssignment a, List<PolicyVersion> all, List<PolicyQuiz> quizzes) {
        var version = all.stream()
                .filter(v -> v.id.equals(a.policyVersionId))
                .findFirst()
                .orElseThrow();
        return new Asked(
                version.id,
                version.label(),
                versions.findBefore(version).map(PolicyVersion::label).orElse(""),
                a.assignedOn,
                a.dueOn,
                a.notifiedAt,
                a.openedAt,
                a.readAt,
                a.reminders,
                a.remindedOn,
                a.escalatedOn,
                a.supersededAt,
                quizzes.stream()
                        .filter(q -> q.policyVersionId.equals(version.id))
                        .map(q -> new Tried(q.number, q.correct, q.questions.length, q.passed, q.finishedAt))
                        .toList());
    }

    private List<Given> answers(UUID person, List<PolicyVersion> all) {
        var rows = database.createQuery("""
                        select k, p.name from Acknowledgment k left join Person p on p.id = k.recordedBy
                        where k.personId = ?1 and k.policyVersionId in ?2 order by k.actedAt desc, k.id
                        """, Object[].class)
                .setParameter(1, person)
                .setParameter(2, all.stream().map(v -> v.id).toList())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var k = (Acknowledgment) row[0];
                    return new Given(
                            k.id,
                            all.stream()
                                    .filter(v -> v.id.equals(k.policyVersionId))
                                    .findFirst()
                                    .map(PolicyVersion::label)
                                    .orElse(""),
                            k.choice,
                            k.actedAt,
                            k.via,
                            k.reason,
                            k.contentSha256,
                            rows.stream().anyMatch(other -> k.id.equals(((Acknowledgment) other[0]).supersedes)),
                            k.recordedBy.equals(person) ? null : (String) row[1]);
                })
                .toList();
    }
}
