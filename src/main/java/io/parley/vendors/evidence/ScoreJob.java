package io.parley.vendors.evidence;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps scores up with the ledger, each tool in a transaction of its own; what was missed is due in the next round. */
@ApplicationScoped
class ScoreJob {
    private final ScoreKeeper keeper;

    ScoreJob(ScoreKeeper keeper) {
        this.keeper = keeper;
    }

    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (var tool : keeper.listDue()) {
            try {
                keeper.keep(tool);
            } catch (RuntimeException e) {
                Log.errorf(e, "The score of %s waits for the next round", tool);
            }
        }
    }
}
