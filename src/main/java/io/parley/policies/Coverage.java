package io.parley.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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
import org.jspecify.annotations.Nullable;

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
        return reconciliation(policyId, asOf, null).of(everybody(null));
    }

    /** The same of these people only, in no order; for lists that are too long to be held. */
    @Transactional
    public List<PopulationRow> population(UUID policyId, LocalDate asOf, Set<UUID> people) {
        return reconciliation(policyId, asOf, people).of(everybody(people));
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

    /** {@code people}: null for everybody; then what is known of others is not read. */
    private Reconciliation reconciliation(UUID policyId, LocalDate asOf, @Nullable Set<UUID> people) {
        var chain = inForce(policyId, asOf).map(versions::chain).orElse(List.of());
        var ids = chain.stream().map(v -> v.id).toList();
        return new Reconciliation(
                asked(ids, asOf, people),
                answers(ids, asOf, people),
                audience(ids, asOf, people),
                chain.stream().collect(Collectors.toMap(v -> v.id, PolicyVersion::label)),
                asOf,
                LocalDate.now(clock));
    }

    private List<Employee> everybody(@Nullable Set<UUID> people) {
        return query("""
                        select new io.parley.policies.Employee(p.id, p.number, p.name, p.mail, p.department, m.name, p.type,
                          p.country, p.hiredOn, p.endedOn, p.leaveFrom, p.leaveUntil, p.active)
                        from Person p left join Person m on m.id = p.managerId where true""", "p.id", people, " order by p.name, p.id", Employee.class)
                .getResultList();
    }

    private Map<UUID, PolicyAssignment> asked(List<UUID> versions, LocalDate asOf, @Nullable Set<UUID> people) {
        var asked = new HashMap<UUID, PolicyAssignment>();
        query("""
                        from PolicyAssignment where policyVersionId in :versionIds and assignedOn <= :asOf
                          and (supersededAt is null or supersededAt >= :cutoff)""", "personId", people, " order by assignedAt", PolicyAssignment.class)
                .setParameter("versionIds", versions)
                .setParameter("asOf", asOf)
                .setParameter("cutoff", endOf(asOf))
                .getResultList()
                .forEach(a -> asked.put(a.personId, a));
        return asked;
    }

    /** Person → the answer that no later one corrects. */
    private Map<UUID, Acknowledgment> answers(List<UUID> versions, LocalDate asOf, @Nullable Set<UUID> people) {
        var all = query(
                        "from Acknowledgment where policyVersionId in :versionIds and actedAt < :cutoff",
                        "personId",
                        people,
                        " order by actedAt, id",
                        Acknowledgment.class)
                .setParameter("versionIds", versions)
                .setParameter("cutoff", endOf(asOf))
                .getResultList();
        var corrected = all.stream().map(a -> a.supersedes).collect(Collectors.toSet());
        return all.stream()
                .filter(a -> !corrected.contains(a.id))
                .collect(Collectors.toMap(a -> a.personId, a -> a, (earlier, later) -> later));
    }

    /** Whom the campaigns mean, asked yet or not (newcomers are asked within the hour, people on leave when they are back). */
    private Set<UUID> audience(List<UUID> versions, LocalDate asOf, @Nullable Set<UUID> people) {
        var meant = new HashSet<UUID>();
        var campaigns = database.createQuery(
                        "from PolicyCampaign where policyVersionId in :versionIds and startedAt < :cutoff",
                        PolicyCampaign.class)
                .setParameter("versionIds", versions)
                .setParameter("cutoff", endOf(asOf))
                .getResultList();
        if (campaigns.stream().anyMatch(c -> c.audience().isEveryone())) {
            return people != null
                    ? people
                    : Set.copyOf(database.createQuery("select id from Person", UUID.class)
                            .getResultList());
        }
        for (var campaign : campaigns) {
            meant.addAll(query("""
                            select m.personId from Membership m join Person p on p.id = m.personId
                            where m.groupId in :groupIds and (m.since < :cutoff or coalesce(p.hiredOn, cast(p.createdAt as LocalDate)) > :asOf)""", "m.personId", people, "", UUID.class)
                    .setParameter("groupIds", campaign.audience().groups())
                    .setParameter("cutoff", endOf(campaign.asOf))
                    .setParameter("asOf", campaign.asOf)
                    .getResultList());
        }
        return meant;
    }

    private <T> TypedQuery<T> query(
            String where, String person, @Nullable Set<UUID> people, String order, Class<T> of) {
        if (people == null) {
            return database.createQuery(where + order, of);
        }
        return database.createQuery(where + " and " + person + " in :personIds" + order, of)
                .setParameter("personIds", people);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
