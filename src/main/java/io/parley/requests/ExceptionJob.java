package io.parley.requests;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells people 30, 7 and 1 days before the end of their exception, and when it is over. */
@ApplicationScoped
class ExceptionJob {
    private static final int LEASE_SECONDS = 300;

    private final Exceptions exceptions;
    private final TenantWork work;
    private final CurrentTenant tenant;

    ExceptionJob(Exceptions exceptions, TenantWork work, CurrentTenant tenant) {
        this.exceptions = exceptions;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(Exceptions.WORK, LEASE_SECONDS).forEach(this::run);
    }

    void run(UUID company) {
        try {
            tenant.inTransaction(company, exceptions::giveNotices);
        } catch (RuntimeException e) {
            Log.errorf(e, "Notices of exceptions of %s wait for the next round", company);
        }
    }
}
