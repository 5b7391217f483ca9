package io.parley.surveys;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells those whom a survey asks, a batch in each transaction: if the process dies, the next batch is the one that was not committed. */
@ApplicationScoped
class InviteJob {
    private static final int LEASE_SECONDS = 30;

    private final UnsentInvitations unsent;
    private final TenantWork work;
    private final CurrentTenant tenant;

    InviteJob(UnsentInvitations unsent, TenantWork work, CurrentTenant tenant) {
        this.unsent = unsent;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(UnsentInvitations.WORK, LEASE_SECONDS).forEach(this::invite);
    }

    /** All that waits in one company. */
    void invite(UUID company) {
        try {
            boolean left = true;
            while (left) {
                left = tenant.inTransaction(company, unsent::step);
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "Invitations of %s are written on in the next round", company);
        }
    }
}
