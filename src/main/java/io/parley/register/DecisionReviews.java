package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Decisions that something new put under review again, before the day that was agreed. */
@ApplicationScoped
@Transactional
public class DecisionReviews {
    private final Decisions decisions;
    private final Event<DecisionReopened> reopened;
    private final Clock clock;

    DecisionReviews(Decisions decisions, Event<DecisionReopened> reopened, Clock clock) {
        this.decisions = decisions;
        this.reopened = reopened;
        this.clock = clock;
    }

    /** What holds for the tool stays in force and is due for review; said again, the first reason stands. */
    public void lookAgain(String tool, String caseId) {
        decisions.inForce(tool).ifPresent(view -> {
            var decision = decisions.get(view.id());
            if (decision.reopen(caseId, LocalDate.now(clock))) {
                reopened.fire(new DecisionReopened(decision.id, tool, caseId));
            }
        });
    }
}
