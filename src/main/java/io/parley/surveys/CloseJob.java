package io.parley.surveys;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.UUID;

/**
 * Closes what has come to its last day or is closed by somebody, each survey in a transaction of its own: if the process dies, nothing
 * of it was done, and the work is taken up again when the lease is over.
 */
@ApplicationScoped
class CloseJob {
    private static final int LEASE_SECONDS = 30;

    private final Surveys surveys;
    private final TenantWork work;
    private final CurrentTenant tenant;

    CloseJob(Surveys surveys, TenantWork work, CurrentTenant tenant) {
        this.surveys = surveys;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        work.take(Surveys.CLOSING, LEASE_SECONDS).forEach(this::close);
    }

    /** All that is due in one company; says when to come again. */
    void close(UUID company) {
        try {
            for (var survey : tenant.inTransaction(company, surveys::due)) {
                tenant.inTransaction(company, () -> {
                    surveys.close(survey);
                    return true;
                });
            }
            tenant.inTransaction(company, this::next);
        } catch (RuntimeException e) {
            Log.errorf(e, "Surveys of %s are closed in the next round", company);
        }
    }

    private boolean next() {
        var first = surveys.find("state", SurveyState.OPEN).stream()
                .map(Surveys::closesAt)
                .min(Comparator.naturalOrder());
        first.ifPresentOrElse(at -> work.again(Surveys.CLOSING, at), () -> work.done(Surveys.CLOSING));
        return true;
    }
}
