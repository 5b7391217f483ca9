package io.parley.vendors.advisories;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the configured servers. With several replicas each asks; what has not changed is not read twice. */
@ApplicationScoped
class FeedFetchJob {
    private final FeedFetch fetch;

    FeedFetchJob(FeedFetch fetch) {
        this.fetch = fetch;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        fetch.run();
    }
}
