package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the bundles that people asked for, one company at a time. One that was cut off is taken again. */
@ApplicationScoped
class BundleJob {
    private static final int LEASE_SECONDS = 900;

    private final EvidenceBundles bundles;
    private final BundleMaker maker;
    private final Sequencer sequencer;
    private final TenantWork work;
    private final CurrentTenant tenant;

    BundleJob(EvidenceBundles bundles, BundleMaker maker, Sequencer sequencer, TenantWork work, CurrentTenant tenant) {
        this.bundles = bundles;
        this.maker = maker;
        this.sequencer = sequencer;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(EvidenceBundles.WORK, LEASE_SECONDS).forEach(this::run);
    }

    /** All that are open for this company; outside any transaction. */
    void run(UUID company) {
        for (var id : tenant.inTransaction(company, bundles::open)) {
            try {
                sequencer.run(company); // what was answered before the bundle was asked for belongs into it
                maker.make(company, id);
            } catch (RuntimeException e) {
                Log.errorf(e, "The bundle %s of %s cannot be made", id, company);
                maker.fail(company, id, BundleFailure.of(e));
            }
        }
        tenant.inTransaction(company, () -> {
            work.done(
                    EvidenceBundles
                            .WORK); // first, so that whoever asks meanwhile has committed, and shows, or notes it anew
            if (!bundles.open().isEmpty()) {
                work.waits(EvidenceBundles.WORK);
            }
            return true;
        });
    }
}
