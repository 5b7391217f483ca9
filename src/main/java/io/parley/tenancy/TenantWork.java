package io.parley.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where work waits, so that no job has to ask every company. A note is written in the transaction that makes the work;
 * a job takes the notes that are due and works inside each company's scope.
 */
@ApplicationScoped
public class TenantWork {
    /** No job takes it: an older state of this company's log was put back, and an operator has to look into it. */
    public static final String FROZEN_LOG = "log-frozen";

    private final EntityManager database;
    private final CurrentTenant tenant;

    TenantWork(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Work of this kind waits for the current tenant from now on; saying so twice is saying it once. */
    public void waits(String kind) {
        waits(kind, null);
    }

    /** As {@link #waits(String)}, from {@code due} on; an earlier note stands. */
    public void waits(String kind, @Nullable Instant due) {
        database.createNativeQuery("""
                        insert into tenant_work (tenant_id, kind, due_at) values (?1, ?2, coalesce(cast(?3 as timestamptz), now()))
                        on conflict (tenant_id, kind) do update set due_at = least(tenant_work.due_at, excluded.due_at)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, kind)
                .setParameter(3, due)
                .executeUpdate();
    }

    /**
     * As {@link #waits(String)}, for work that hundreds of people make at once: they share a lock on the note that is there
     * instead of waiting for one another. The job has to remove its note <em>before</em> it looks whether anything is left.
     */
    public void waitsShared(String kind) {
        for (int attempt = 0; attempt < 5; attempt++) {
            if (isShared(kind)) {
                return;
            }
            database.createNativeQuery(
                            "insert into tenant_work (tenant_id, kind, due_at) values (?1, ?2, now()) on conflict do"
                                    + " nothing")
                    .setParameter(1, tenant.id())
                    .setParameter(2, kind)
                    .executeUpdate();
        }
        if (!isShared(kind)) {
            throw new IllegalStateException("The note of " + kind + " vanished again and again");
        }
    }

    private boolean isShared(String kind) {
        return !database.createNativeQuery(
                        "select kind from tenant_work where tenant_id = ?1 and kind = ?2 for key share")
                .setParameter(1, tenant.id())
                .setParameter(2, kind)
                .getResultList()
                .isEmpty();
    }

    /** Work of this kind waits for every company from now on; told outside any company, for what is the same for everybody. */
    public void waitsEverywhere(String kind) {
        database.createNativeQuery("""
                        insert into tenant_work (tenant_id, kind, due_at) select id, ?1, now() from tenant
                        on conflict (tenant_id, kind) do update set due_at = least(tenant_work.due_at, excluded.due_at)
                        """).setParameter(1, kind).executeUpdate();
    }

    /** Nothing of this kind is left for the current tenant until {@code due}. */
    public void again(String kind, Instant due) {
        database.createNativeQuery("update tenant_work set due_at = ?3 where tenant_id = ?1 and kind = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, kind)
                .setParameter(3, due)
                .executeUpdate();
    }

    /**
     * Takes the companies with work of this kind, each for {@code leaseSeconds}: another replica passes over them meanwhile,
     * and takes them again if the first one dies. Call {@link #done} inside the tenant when nothing is left. Which ones is found out
     * once ({@code materialized}): as a subquery, some plans ask again for every row and take more than the limit.
     */
    @Transactional
    public List<UUID> take(String kind, int leaseSeconds) {
        @SuppressWarnings("unchecked")
        List<UUID> taken = database.createNativeQuery("""
                        with due as materialized (
                          select tenant_id, kind from tenant_work where kind = ?1 and due_at <= now()
                          order by due_at limit 50 for update skip locked)
                        update tenant_work w set due_at = now() + make_interval(secs => ?2)
                        from due where w.tenant_id = due.tenant_id and w.kind = due.kind
                        returning w.tenant_id
                        """)
                .setParameter(1, kind)
                .setParameter(2, leaseSeconds)
                .getResultList();
        return taken;
    }

    /** Whether work of this kind waits for the current tenant. */
    public boolean isWaiting(String kind) {
        return !database.createNativeQuery("select kind from tenant_work where tenant_id = ?1 and kind = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, kind)
                .getResultList()
                .isEmpty();
    }

    /** The companies that work of this kind waits for; for operators, who see nothing else of them. */
    @Transactional
    public Set<UUID> listWaiting(String kind) {
        @SuppressWarnings("unchecked")
        List<UUID> waiting = database.createNativeQuery("select tenant_id from tenant_work where kind = ?1")
                .setParameter(1, kind)
                .getResultList();
        return Set.copyOf(waiting);
    }

    /** Nothing of this kind is left for the current tenant. */
    public void done(String kind) {
        database.createNativeQuery("delete from tenant_work where tenant_id = ?1 and kind = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, kind)
                .executeUpdate();
    }
}
