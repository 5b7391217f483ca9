package io.parley.policies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is asked to read what, and how far they got. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<PolicyAssignment, UUID> {
    private final PolicyVersions versions;
    private final Clock clock;

    Assignments(PolicyVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** What waits for this person's answer, the earliest due first. */
    @Transactional
    public List<WaitingPolicy> listWaitingFor(UUID person) {
        var today = LocalDate.now(clock);
        return getEntityManager()
                .createQuery("""
                        select v.policyId, v.id, v.title, v.number, a.assignedOn, a.dueOn, p.leaveFrom, p.leaveUntil
                        from PolicyAssignment a
                        join PolicyVersion v on v.id = a.policyVersionId
                        join Person p on p.id = a.personId
                        where a.personId = ?1 and a.supersededAt is null and v.state = ?2
                          and not exists (select 1 from Acknowledgment k
                            where k.personId = a.personId and k.policyVersionId = a.policyVersionId)
                        """, Object[].class)
                .setParameter(1, person)
                .setParameter(2, VersionState.PUBLISHED)
                .getResultStream()
                .map(row -> {
                    var due = Deadline.of((LocalDate) row[5], (LocalDate) row[6], (LocalDate) row[7]);
                    return new WaitingPolicy(
                            (UUID) row[0],
                            (UUID) row[1],
                            (String) row[2],
                            Integer.toString((int) row[3]),
                            (LocalDate) row[4],
                            due,
                            due.isBefore(today));
                })
                .sorted(Comparator.comparing(WaitingPolicy::dueOn).thenComparing(WaitingPolicy::title))
                .toList();
    }

    /** The page with the text was shown; the first time counts. */
    @Transactional
    public void opened(UUID person, UUID versionId) {
        find(person, versionId).filter(a -> a.openedAt == null).ifPresent(a -> a.openedAt = clock.instant());
    }

    /** The person says that they have read it; the first time counts. */
    @Transactional
    public void read(UUID person, UUID versionId) {
        find(person, versionId).filter(a -> a.readAt == null).ifPresent(a -> {
            a.readAt = clock.instant();
            a.openedAt = a.openedAt == null ? a.readAt : a.openedAt;
        });
    }

    /** Who answers below the text on our page has come to its end. */
    void answered(UUID person, UUID versionId, Via via) {
        if (via == Via.WEB) {
            read(person, versionId);
        }
    }

    Optional<PolicyAssignment> find(UUID person, UUID versionId) {
        return find("personId = ?1 and policyVersionId = ?2 and supersededAt is null", person, versionId)
                .firstResultOptional();
    }

    /** Which campaign asked this person for one of these wordings, see {@link PolicyVersions#chainIds}. */
    Optional<UUID> findCampaign(UUID person, List<UUID> chain) {
        return find(
                        "personId = ?1 and policyVersionId in ?2 and supersededAt is null order by assignedAt desc",
                        person,
                        chain)
                .firstResultOptional()
                .map(a -> a.campaignId);
    }
}
