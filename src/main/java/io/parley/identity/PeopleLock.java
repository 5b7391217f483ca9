package io.parley.identity;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Changes to a company's people happen one after the other, so that what was checked still holds when it is written. */
@ApplicationScoped
class PeopleLock {
    private final EntityManager database;
    private final CurrentTenant tenant;

    PeopleLock(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Held until the transaction ends. Take it before reading what will be decided upon. */
    void take() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "people of " + tenant.id())
                .getSingleResult();
    }
}
