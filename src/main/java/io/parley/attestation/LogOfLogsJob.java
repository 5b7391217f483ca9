package io.parley.attestation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every minute whether an hour has begun that is not in the log of logs yet. */
@ApplicationScoped
class LogOfLogsJob {
    private final LogOfLogs logs;

    LogOfLogsJob(LogOfLogs logs) {
        this.logs = logs;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            logs.run();
        } catch (RuntimeException e) {
            Log.error("The log of logs waits for the next minute", e);
        }
    }
}
