package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The note that records wait to be logged. Hundreds of people answer at once, so nobody waits for anybody else's note: they
 * share a lock on the one that is there, and it is removed only when nobody holds it and nothing waits.
 */
@ApplicationScoped
class LogWork {
    static final String KIND = "acklog";

    private final TenantWork work;
    private final EntityManager database;
    private final CurrentTenant tenant;

    LogWork(TenantWork work, EntityManager database, CurrentTenant tenant) {
        this.work = work;
        this.database = database;
        this.tenant = tenant;
    }

    void waits() {
        work.waitsShared(KIND);
    }

    /** Somebody has to look into it; said again and again, it is said once. */
    void isFrozen() {
        if (!work.isWaiting(TenantWork.FROZEN_LOG)) {
            work.waits(TenantWork.FROZEN_LOG);
        }
    }

    /** Asks again in a second; once nobody has answered for a while, the note goes. */
    void rest(boolean quiet) {
        database.createNativeQuery(
                        "update tenant_work set due_at = now() + interval '1 second' where tenant_id = ?1 and kind ="
                                + " ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, KIND)
                .executeUpdate();
        if (quiet && isMine() && !isWaiting()) {
            database.createNativeQuery("delete from tenant_work where tenant_id = ?1 and kind = ?2")
                    .setParameter(1, tenant.id())
                    .setParameter(2, KIND)
                    .executeUpdate();
        }
    }

    /** Waits until nobody shares it: whoever did has committed by then, and shows in {@link #isWaiting}. */
    private boolean isMine() {
        return !database.createNativeQuery("select kind from tenant_work where tenant_id = ?1 and kind = ?2 for update")
                .setParameter(1, tenant.id())
                .setParameter(2, KIND)
                .getResultList()
                .isEmpty();
    }

    private boolean isWaiting() {
        return !database.createNativeQuery("select id from acklog_pending where tenant_id = ?1 limit 1")
                .setParameter(1, tenant.id())
                .getResultList()
                .isEmpty();
    }
}
