package io.parley.policies;

import io.parley.kernel.DomainEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pools of situations, and how each of them does: never told about fewer than ten people. */
@ApplicationScoped
@Transactional
class Questions implements PanacheRepositoryBase<PolicyQuestion, UUID> {
    /** Fewer people than this are somebody. */
    static final int LEAST_PEOPLE = 10;

    private final Event<DomainEvent> events;
    private final Clock clock;

    Questions(Event<DomainEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** {@code people} and {@code wrong} count first attempts, and are null for fewer than ten people. */
    record Tried(@Nullable Integer people, @Nullable Integer wrong) {}

    List<PolicyQuestion> pool(UUID policy) {
        return list("policyId = ?1 and retiredAt is null order by createdAt, id", policy);
    }

    Map<UUID, PolicyQuestion> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(q -> q.id, Function.identity()));
    }

    void add(UUID policy, QuestionForm form, UUID author) {
        var question = new PolicyQuestion(policy, form, author, clock.instant());
        boolean same = pool(policy).stream()
                .anyMatch(q -> q.situation.equals(question.situation)
                        && List.of(q.options).equals(List.of(question.options)));
        if (!same) { // a click repeated
            persistAndFlush(question);
            events.fire(new PolicyQuizChanged(policy, "added", question.id.toString()));
        }
    }

    /** Drawn no more. Throws when there is none, or it is another policy's. */
    void retire(UUID policy, UUID id) {
        var question =
                findByIdOptional(id).filter(q -> q.policyId.equals(policy)).orElseThrow(NotFoundException::new);
        if (question.retiredAt == null) {
            question.retiredAt = clock.instant();
            events.fire(new PolicyQuizChanged(policy, "retired", id.toString()));
        }
    }

    /** Of each person the first attempt at a situation counts, since later ones have read the explanation. */
    Map<UUID, Tried> tried(UUID policy) {
        var people = new HashMap<UUID, Integer>();
        var wrong = new HashMap<UUID, Integer>();
        var seen = new HashSet<List<UUID>>();
        var right = list("policyId", policy).stream().collect(Collectors.toMap(q -> q.id, q -> q.answer));
        getEntityManager()
                .createQuery("""
                        select q from PolicyQuiz q join PolicyVersion v on v.id = q.policyVersionId
                        where v.policyId = ?1 and q.finishedAt is not null order by q.startedAt, q.id
                        """, PolicyQuiz.class)
                .setParameter(1, policy)
                .getResultStream()
                .forEach(quiz -> {
                    for (int i = 0; i < quiz.questions.length; i++) {
                        var question = quiz.questions[i];
                        if (quiz.answers != null && seen.add(List.of(question, quiz.personId))) {
                            people.merge(question, 1, Integer::sum);
                            if (right.getOrDefault(question, PolicyQuiz.NO_ANSWER) != quiz.answers[i]) {
                                wrong.merge(question, 1, Integer::sum);
                            }
                        }
                    }
                });
        var tried = new HashMap<UUID, Tried>();
        people.forEach((question, count) -> tried.put(
                question,
                count < LEAST_PEOPLE ? new Tried(null, null) : new Tried(count, wrong.getOrDefault(question, 0))));
        return tried;
    }
}
