package io.parley.attestation;

import io.parley.tenancy.TenantWork;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** After a start every company's log is held against what was signed: an older database may have been put back meanwhile. */
@ApplicationScoped
class RestoreGuard {
    private final CheckpointFolder folder;
    private final TenantWork work;

    RestoreGuard(CheckpointFolder folder, TenantWork work) {
        this.folder = folder;
        this.work = work;
    }

    @Transactional
    void on(@Observes StartupEvent start) {
        if (folder.isThere()) {
            work.waitsEverywhere(LogWork.KIND);
        }
    }
}
