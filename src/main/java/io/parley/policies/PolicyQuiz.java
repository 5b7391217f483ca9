package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One attempt of one person: the situations that were drawn, and what was answered. */
@Entity
class PolicyQuiz extends TenantOwned {
    static final int PASS_PERCENT = 80;
    static final int NO_ANSWER = -1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID policyVersionId;
    UUID personId;
    int number;
    UUID[] questions;

    int @Nullable [] answers;

    int correct;
    boolean passed;
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    protected PolicyQuiz() {} // for Hibernate

    PolicyQuiz(UUID version, UUID person, int number, List<UUID> questions, Instant now) {
        this.policyVersionId = version;
        this.personId = person;
        this.number = number;
        this.questions = questions.toArray(UUID[]::new);
        this.startedAt = now;
    }

    /** Graded once; {@code right}: question → the right option. Nothing chosen is wrong. */
    void finish(Map<UUID, Integer> chosen, Map<UUID, Integer> right, Instant now) {
        var given = new int[questions.length];
        correct = 0;
        for (int i = 0; i < questions.length; i++) {
            given[i] = chosen.getOrDefault(questions[i], NO_ANSWER);
            if (right.getOrDefault(questions[i], NO_ANSWER) == given[i] && given[i] != NO_ANSWER) {
                correct++;
            }
        }
        answers = given;
        passed = isEnough(correct, questions.length);
        finishedAt = now;
    }

    static boolean isEnough(int correct, int of) {
        return of > 0 && correct * 100 >= PASS_PERCENT * of;
    }
}
