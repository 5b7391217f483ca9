package io.parley.policies;

import io.parley.policies.PolicyRefused.Reason;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attempts at a policy's quiz: drawn from the pool, graded once, tried again with other situations. */
@ApplicationScoped
@Transactional
class Quizzes implements PanacheRepositoryBase<PolicyQuiz, UUID> {
    private final Policies policies;
    private final Questions questions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Quizzes(Policies policies, Questions questions, Clock clock) {
        this.policies = policies;
        this.questions = questions;
        this.clock = clock;
    }

    /** Whether this person has to pass a quiz before they can confirm this version. */
    boolean isOpen(UUID person, PolicyVersion version) {
        return size(version) > 0 && !isPassed(person, version);
    }

    boolean isPassed(UUID person, PolicyVersion version) {
        return count("personId = ?1 and policyVersionId = ?2 and passed", person, version.id) > 0;
    }

    /** How many situations are drawn; fewer than was asked for where the pool has fewer. */
    int size(PolicyVersion version) {
        int asked = policies.get(version.policyId).quizSize;
        return asked == 0 ? 0 : Math.min(asked, questions.pool(version.policyId).size());
    }

    Optional<PolicyQuiz> last(UUID person, UUID version) {
        return find("personId = ?1 and policyVersionId = ?2 order by number desc", person, version)
                .firstResultOptional();
    }

    /** The attempt that is open, or a new one; the same until it is answered. */
    PolicyQuiz draw(UUID person, PolicyVersion version) {
        var last = last(person, version.id);
        if (last.isPresent() && last.get().finishedAt == null) {
            return last.get();
        }
        var seen = new HashMap<UUID, Integer>();
        list("personId = ?1 and policyVersionId = ?2", person, version.id)
                .forEach(quiz -> List.of(quiz.questions).forEach(q -> seen.merge(q, 1, Integer::sum)));
        var pool = new ArrayList<>(questions.pool(version.policyId));
        Collections.shuffle(pool, random);
        pool.sort(Comparator.comparing(q -> seen.getOrDefault(q.id, 0))); // stable: the unseen first, in random order
        var drawn = pool.stream().limit(size(version)).map(q -> q.id).toList();
        var quiz =
                new PolicyQuiz(version.id, person, last.map(q -> q.number + 1).orElse(1), drawn, clock.instant());
        persistAndFlush(quiz);
        return quiz;
    }

    /** Grades the open attempt. The same answers sent again find it graded and change nothing. Throws when there is none. */
    PolicyQuiz answer(UUID person, PolicyVersion version, int number, Map<UUID, Integer> chosen) {
        var quiz = find("personId = ?1 and policyVersionId = ?2 and number = ?3", person, version.id, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new PolicyRefused(Reason.QUIZ_OPEN));
        if (quiz.finishedAt == null) {
            var right = new HashMap<UUID, Integer>();
            questions.byId(List.of(quiz.questions)).forEach((id, question) -> right.put(id, question.answer));
            quiz.finish(chosen, right, clock.instant());
        }
        return quiz;
    }
}
