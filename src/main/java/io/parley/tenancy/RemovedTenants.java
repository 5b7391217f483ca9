package io.parley.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Companies that were here and are removed: a line each, kept for good. */
@ApplicationScoped
public class RemovedTenants {
    private final EntityManager database;
    private final Clock clock;

    RemovedTenants(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** {@code by}: the name of the administrator who did it. */
    public record Removed(UUID id, String alias, String name, String by, Instant at) {}

    public List<Removed> list() {
        return rows("order by removed_at desc");
    }

    /** Whose organization and accounts in the directory are still there. */
    public List<Removed> listUnfinished() {
        return rows("where directory_done_at is null");
    }

    public boolean contains(String alias) {
        return list().stream().anyMatch(r -> r.alias.equals(alias));
    }

    public void finished(UUID id) {
        database.createNativeQuery("update tenant_removed set directory_done_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Removed> rows(String rest) {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, alias, name, removed_by, removed_at from tenant_removed " + rest)
                .getResultList();
        return rows.stream()
                .map(r -> new Removed((UUID) r[0], (String) r[1], (String) r[2], (String) r[3], (Instant) r[4]))
                .toList();
    }
}
