package io.parley.attestation;

import io.parley.policies.Coverage;
import io.parley.policies.CoverageSummary;
import io.parley.policies.PopulationRow;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody employed on a day, for each policy that held then. The page and the bundle ask the same, so that they say the same. */
@ApplicationScoped
class Population {
    /** A policy as it held; answers to the versions from {@code since} on count for it. */
    record Held(UUID policyId, UUID versionId, String title, int number, int since) {}

    private final Coverage coverage;
    private final EntityManager database;
    private final CurrentTenant tenant;

    Population(Coverage coverage, EntityManager database, CurrentTenant tenant) {
        this.coverage = coverage;
        this.database = database;
        this.tenant = tenant;
    }

    /** The policies that held, by title. */
    List<Held> held(@Nullable UUID policy, Instant cutoff) {
        return rows(policy, cutoff).stream()
                .map(r -> new Held(
                        (UUID) r[0],
                        (UUID) r[1],
                        (String) r[2],
                        ((Number) r[3]).intValue(),
                        ((Number) r[4]).intValue()))
                .toList();
    }

    /** Those of these people who are employed; in no order. */
    List<PopulationRow> employed(UUID policy, LocalDate day, Set<UUID> people) {
        return coverage.population(policy, day, people).stream()
                .filter(PopulationRow::isEmployed)
                .toList();
    }

    /** One for each policy that held. */
    List<CoverageSummary> count(@Nullable UUID policy, LocalDate day, Instant cutoff) {
        return rows(policy, cutoff).stream()
                .map(r -> coverage.summary((UUID) r[0], day))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(@Nullable UUID policy, Instant cutoff) {
        return database.createNativeQuery("""
                        select * from (select distinct on (v.policy_id) v.policy_id, v.id, v.title, v.number,
                          (select max(m.number) from policy_version m where m.tenant_id = v.tenant_id and m.policy_id = v.policy_id
                            and m.number <= v.number and m.published_at is not null and m.change_class = 'MATERIAL') as since
                          from policy_version v
                          where v.tenant_id = :tenant and v.published_at <= :cutoff and (v.ended_at is null or v.ended_at > :cutoff)
                            and (cast(:policy as uuid) is null or v.policy_id = :policy)
                          order by v.policy_id, v.number desc) as held
                        order by lower(title), policy_id""", Object[].class)
                .setParameter("tenant", tenant.id())
                .setParameter("policy", policy)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    /** Every policy that ever held, for choosing one. */
    Map<UUID, String> policies() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select policy_id, title from (select distinct on (policy_id) policy_id, title from policy_version
                          where tenant_id = ?1 and published_at is not null order by policy_id, number desc) p
                        order by lower(title), policy_id""", Object[].class)
                .setParameter(1, tenant.id())
                .getResultList();
        var policies = new LinkedHashMap<UUID, String>();
        rows.forEach(r -> policies.put((UUID) r[0], (String) r[1]));
        return policies;
    }
}
