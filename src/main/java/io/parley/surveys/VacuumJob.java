package io.parley.surveys;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.RemovedRows;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/**
 * After a close: the rows that it removed would still link people and answers for whoever reads the database's files. Should the process die in
 * between, the automatic vacuum, which is set to come soon for these tables, does the same.
 */
@ApplicationScoped
class VacuumJob {
    static final String WORK = "survey-vacuum";
    private static final List<String> TABLES = List.of("survey_answer_staged", "survey_participation", "survey_nudge");
    private static final int LEASE_SECONDS = 120;

    private final RemovedRows removed;
    private final TenantWork work;
    private final CurrentTenant tenant;

    VacuumJob(RemovedRows removed, TenantWork work, CurrentTenant tenant) {
        this.removed = removed;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        var companies = work.take(WORK, LEASE_SECONDS);
        if (companies.isEmpty()) {
            return;
        }
        // first, so that a survey that is closed meanwhile leaves a new note
        companies.forEach(company -> tenant.inTransaction(company, () -> {
            work.done(WORK);
            return true;
        }));
        try {
            removed.vacuum(TABLES);
        } catch (SQLException e) {
            Log.error("Removed rows of surveys are vacuumed in the next round", e);
            companies.forEach(company -> tenant.inTransaction(company, () -> {
                work.waits(WORK);
                return true;
            }));
        }
    }
}
