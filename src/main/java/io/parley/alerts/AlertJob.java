package io.parley.alerts;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks at what is on record about each company's tools, every quarter of an hour. */
@ApplicationScoped
class AlertJob {
    private static final int LEASE_SECONDS = 300;

    private final Alerts alerts;
    private final TenantWork work;
    private final CurrentTenant tenant;

    AlertJob(Alerts alerts, TenantWork work, CurrentTenant tenant) {
        this.alerts = alerts;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(Alerts.WORK, LEASE_SECONDS).forEach(this::run);
    }

    void run(UUID company) {
        try {
            tenant.inTransaction(company, () -> {
                alerts.look();
                return true;
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "Alerts of %s wait for the next round", company);
        }
    }
}
