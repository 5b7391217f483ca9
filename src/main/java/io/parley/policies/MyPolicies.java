package io.parley.policies;

import io.parley.catalog.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies as one employee sees them: what waits, what was answered, and a text with where they stand. */
@ApplicationScoped
@Transactional
class MyPolicies {
    private static final int MOST = 200;

    private final PolicyVersions versions;
    private final Assignments assignments;
    private final Acknowledgments acknowledgments;
    private final Quizzes quizzes;
    private final Tools tools;

    MyPolicies(
            PolicyVersions versions,
            Assignments assignments,
            Acknowledgments acknowledgments,
            Quizzes quizzes,
            Tools tools) {
        this.versions = versions;
        this.assignments = assignments;
        this.acknowledgments = acknowledgments;
        this.quizzes = quizzes;
        this.tools = tools;
    }

    /** {@code receipt} is the id of the answer. */
    public record Answered(UUID receipt, UUID version, String title, String label, String choice, Instant at) {}

    /** {@code mine}: the answer that stands, null while there is none; {@code dueOn} null for who is not asked; {@code quizOpen}:
     * there are situations to pass first. */
    record Reading(
            PolicyVersion version,
            @Nullable PolicyVersion before,
            @Nullable LocalDate dueOn,
            @Nullable Acknowledgment mine,
            boolean quizOpen,
            Map<String, String> tools) {}

    List<WaitingPolicy> waiting(UUID person) {
        return assignments.listWaitingFor(person);
    }

    /** Newest first; of an answer that was corrected only the correction. */
    List<Answered> answered(UUID person) {
        return assignments
                .getEntityManager()
                .createQuery("""
                        select k.id, v.id, v.title, v.number, k.choice, k.actedAt
                        from Acknowledgment k join PolicyVersion v on v.id = k.policyVersionId
                        where k.personId = ?1 and not exists (select 1 from Acknowledgment l where l.supersedes = k.id)
                        order by k.actedAt desc, k.id
                        """, Object[].class)
                .setParameter(1, person)
                .setMaxResults(MOST)
                .getResultStream()
                .map(r -> new Answered(
                        (UUID) r[0], (UUID) r[1], (String) r[2], Integer.toString((int) r[3]), (String) r[4], (Instant)
                                r[5]))
                .toList();
    }

    /** A text that was never published is not there. The first reading is noted. */
    Reading read(UUID person, UUID versionId) {
        var version = versions.get(versionId);
        if (version.publishedAt == null) {
            throw new NotFoundException();
        }
        assignments.opened(person, versionId);
        return new Reading(
                version,
                versions.findBefore(version).orElse(null),
                assignments.find(person, versionId).map(a -> a.dueOn).orElse(null),
                acknowledgments.findCurrent(person, version).orElse(null),
                quizzes.isOpen(person, version),
                tools.names(List.of(version.tools)));
    }
}
