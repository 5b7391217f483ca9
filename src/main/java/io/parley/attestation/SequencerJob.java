package io.parley.attestation;

import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Once a second, every company with answers that wait. */
@ApplicationScoped
class SequencerJob {
    /** Short, so that after a crash records wait no longer than the merge delay of 5 s; the log itself is locked while it grows. */
    private static final int LEASE_SECONDS = 3;

    private final Sequencer sequencer;
    private final LogKeys keys;
    private final TenantWork work;
    private boolean said;

    SequencerJob(Sequencer sequencer, LogKeys keys, TenantWork work) {
        this.sequencer = sequencer;
        this.keys = keys;
        this.work = work;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!keys.canSign()) {
            if (!said) {
                Log.warn("PARLEY_KEK_FILE is not set or not readable: acknowledgments are kept, but wait to be logged");
                said = true;
            }
            return;
        }
        for (var company : work.take(LogWork.KIND, LEASE_SECONDS)) {
            try {
                sequencer.runAndRest(company);
            } catch (RuntimeException e) {
                Log.errorf(e, "The acknowledgments of %s wait for the next round", company);
            }
        }
    }
}
