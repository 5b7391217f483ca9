package io.parley.assessments;

import io.parley.catalog.CatalogChanged;
import io.parley.catalog.FactRecorded;
import io.parley.catalog.OwnToolAdded;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantCreated;
import io.parley.tenancy.TenantWork;
import io.parley.vendors.evidence.ScoreKept;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Brings every company's assessments up to date after facts, findings or weights changed, and on the day on which a letter goes
 * because its evidence is too old; one company at a time.
 */
@ApplicationScoped
class RecomputeJob {
    static final String WORK = "assessments";
    private static final int LEASE_SECONDS = 120;

    private final Recomputing recomputing;
    private final TenantWork work;
    private final CurrentTenant tenant;

    RecomputeJob(Recomputing recomputing, TenantWork work, CurrentTenant tenant) {
        this.recomputing = recomputing;
        this.work = work;
        this.tenant = tenant;
    }

    void on(@Observes CatalogChanged changed) {
        work.waitsEverywhere(WORK);
    }

    void on(@Observes TenantCreated created) {
        work.waits(WORK);
    }

    void on(@Observes FactRecorded recorded) {
        work.waits(WORK);
    }

    void on(@Observes OwnToolAdded added) {
        work.waits(WORK);
    }

    void on(@Observes ScoreKept kept) {
        if (kept.rates()) {
            work.waitsEverywhere(WORK);
        }
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var companies = work.take(WORK, LEASE_SECONDS);
        if (companies.isEmpty()) {
            return;
        }
        var everybodys = recomputing.read();
        while (!companies.isEmpty()) {
            companies.forEach(company -> run(company, everybodys));
            companies = work.take(WORK, LEASE_SECONDS);
        }
    }

    /** The others go on when one fails; its note stays and is taken again after the lease. */
    private void run(UUID company, Recomputing.Everybodys everybodys) {
        try {
            tenant.inTransaction(company, () -> {
                work.done(WORK); // first: what changes meanwhile notes it anew
                everybodys
                        .vendor()
                        .fadesOn()
                        .ifPresent(day -> work.waits(
                                WORK, day.atStartOfDay(ZoneOffset.UTC).toInstant()));
                return recomputing.compute(everybodys);
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "The assessments of %s cannot be computed", company);
        }
    }
}
