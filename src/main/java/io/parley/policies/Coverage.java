package io.parley.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who should have acknowledged a policy, who has, and everybody else with the reason; as of any day. */
@ApplicationScoped
public class Coverage {
    private final Policies policies;
    private final PolicyVersions versions;
    private final EntityManager database;
    private final Clock clock;

    Coverage(Policies policies, PolicyVersions versions, EntityManager database, Clock clock) {
        this.policies = policies;
        this.versions = versions;
        this.database = database;
        this.clock = clock;
    }

    /** Everybody on the company's record, by name. Throws when there is no such policy. */
    @Transactional
    public List<PopulationRow> population(UUID policyId, LocalDate asOf) {
        return population(policyId, asOf, inForce(policyId, asOf));
    }

    @Transactional
    public CoverageSummary summary(UUID policyId) {
        return summary(policyId, LocalDate.now(clock));
    }

    /** Throws when there is no such policy; one that did not hold on that day asked nobody. */
    @Transactional
    public CoverageSummary summary(UUID policyId, LocalDate asOf) {
        return summary(policyId, asOf, population(policyId, asOf));
    }

    CoverageSummary summary(UUID policyId, LocalDate asOf, List<PopulationRow> rows) {
        var version = inForce(policyId, asOf);
        var title = version.or(() -> versions.of(policyId).stream().findFirst())
                .map(v -> v.title)
                .orElse("");
        return CoverageSummary.of(
                policyId, title, version.map(PolicyVersion::label).orElse(""), asOf, rows);
    }

    private Optional<PolicyVersion> inForce(UUID policyId, LocalDate asOf) {
        policies.get(policyId);
        return versions.findInForce(policyId, endOf(asOf));
    }

    private List<PopulationRow> population(UUID policyId, LocalDate asOf, Optional<PolicyVersion> version) {
        var chain = version.map(versions::chain).orElse(List.of());
        var ids = chain.stream().map(v -> v.id).toList();
        var reconciliation = new Reconciliation(
                asked(ids, asOf),
                answers(ids, asOf),
                audience(ids, asOf),
                chain.stream().collect(Collectors.toMap(v -> v.id, PolicyVersion::label)),
                asOf,
                LocalDate.now(clock));
        return reconciliation.of(everybody());
    }

    private List<Employee> everybody() {
        return database.createQuery("""
                        select new io.parley.policies.Employee(p.id, p.number, p.name, p.mail, p.department, m.name, p.type,
                          p.country, p.hiredOn, p.endedOn, p.leaveFrom, p.leaveUntil, p.active)
                        from Person p left join Person m on m.id = p.managerId order by p.name, p.id
                        """, Employee.class).getResultList();
    }

    private Map<UUID, PolicyAssignment> asked(List<UUID> versions, LocalDate asOf) {
        var asked = new HashMap<UUID, PolicyAssignment>();
        database.createQuery("""
                        from PolicyAssignment where policyVersionId in ?1 and assignedOn <= ?2
                          and (supersededAt is null or supersededAt >= ?3) order by assignedAt
                        """, PolicyAssignment.class)
                .setParameter(1, versions)
                .setParameter(2, asOf)
                .setParameter(3, endOf(asOf))
                .getResultList()
                .forEach(a -> asked.put(a.personId, a));
        return asked;
    }

    /** Person → the answer that no later one corrects. */
    private Map<UUID, Acknowledgment> answers(List<UUID> versions, LocalDate asOf) {
        var all = database.createQuery(
                        "from Acknowledgment where policyVersionId in ?1 and actedAt < ?2 order by actedAt, id",
                        Acknowledgment.class)
                .setParameter(1, versions)
                .setParameter(2, endOf(asOf))
                .getResultList();
        var corrected = all.stream().map(a -> a.supersedes).collect(Collectors.toSet());
        return all.stream()
                .filter(a -> !corrected.contains(a.id))
                .collect(Collectors.toMap(a -> a.personId, a -> a, (earlier, later) -> later));
    }

    /** Whom the campaigns mean, asked yet or not (newcomers are asked within the hour, people on leave when they are back). */
    private Set<UUID> audience(List<UUID> versions, LocalDate asOf) {
        var meant = new HashSet<UUID>();
        var campaigns = database.createQuery(
                        "from PolicyCampaign where policyVersionId in ?1 and startedAt < ?2", PolicyCampaign.class)
                .setParameter(1, versions)
                .setParameter(2, endOf(asOf))
                .getResultList();
        if (campaigns.stream().anyMatch(c -> c.audience().isEveryone())) {
            meant.addAll(
                    database.createQuery("select id from Person", UUID.class).getResultList());
            return meant;
        }
        for (var campaign : campaigns) {
            meant.addAll(database.createQuery("""
                            select m.personId from Membership m join Person p on p.id = m.personId
                            where m.groupId in ?1 and (m.since < ?2 or coalesce(p.hiredOn, cast(p.createdAt as LocalDate)) > ?3)
                            """, UUID.class)
                    .setParameter(1, campaign.audience().groups())
                    .setParameter(2, endOf(campaign.asOf))
                    .setParameter(3, campaign.asOf)
                    .getResultList());
        }
        return meant;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
