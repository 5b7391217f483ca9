package io.parley.vendors.advisories;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what was asked for, one import after the other, and goes on with what was stopped. */
@ApplicationScoped
class FeedJob {
    private final AskedFolder asked;
    private final FeedImportRun run;

    FeedJob(AskedFolder asked, FeedImportRun run) {
        this.asked = asked;
        this.run = run;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            asked.look();
            while (run.next()) {
                asked.tell();
            }
            asked.tell();
        } catch (RuntimeException e) {
            Log.error("An import of feeds stopped; it goes on by itself in a minute", e);
        }
    }

    /** While an import runs, so that somebody at a terminal sees it move. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        asked.tell();
    }
}
