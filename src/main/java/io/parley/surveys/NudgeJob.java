package io.parley.surveys;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Reminds in every company where a survey is open, and deletes single answers whose day has come. */
@ApplicationScoped
class NudgeJob {
    private final Nudges nudges;
    private final AnswerEnds ends;
    private final TenantWork work;
    private final CurrentTenant tenant;

    NudgeJob(Nudges nudges, AnswerEnds ends, TenantWork work, CurrentTenant tenant) {
        this.nudges = nudges;
        this.ends = ends;
        this.work = work;
        this.tenant = tenant;
    }

    @Scheduled(every = "300s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (var company : work.take(Nudges.WORK, 300)) {
            try {
                int sent = Nudges.BATCH;
                while (sent >= Nudges.BATCH) {
                    sent = tenant.inTransaction(company, nudges::step);
                }
            } catch (RuntimeException e) {
                Log.errorf(e, "Survey reminders of %s are sent in the next round", company);
            }
        }
        for (var company : work.take(AnswerEnds.WORK, 300)) {
            try {
                tenant.inTransaction(company, ends::step);
            } catch (RuntimeException e) {
                Log.errorf(e, "Survey answers of %s are deleted in the next round", company);
            }
        }
    }
}
