package io.parley.policies;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Once an hour, for each company that asks somebody something: newcomers, first mails, reminders. */
@ApplicationScoped
class PolicyJob {
    static final String WORK = "policies";
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int LEASE_SECONDS = 600;

    private final Reminders reminders;
    private final Campaigns campaigns;
    private final TenantWork work;
    private final CurrentTenant tenant;
    private final Clock clock;

    PolicyJob(Reminders reminders, Campaigns campaigns, TenantWork work, CurrentTenant tenant, Clock clock) {
        this.reminders = reminders;
        this.campaigns = campaigns;
        this.work = work;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(WORK, LEASE_SECONDS).forEach(this::step);
    }

    private void step(UUID company) {
        try {
            tenant.inTransaction(company, () -> {
                reminders.step();
                if (campaigns.anyRunning()) {
                    work.again(WORK, clock.instant().plus(PAUSE));
                } else {
                    work.done(WORK);
                }
                return true;
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "Policy mails of %s wait for the next round", company);
        }
    }
}
