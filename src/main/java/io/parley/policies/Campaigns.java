package io.parley.policies;

import io.parley.kernel.DomainEvent;
import io.parley.policies.PolicyRefused.Reason;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asking people to read a published version. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<PolicyCampaign, UUID> {
    /** One row for each of the audience who is here today, not on leave and not asked yet; saying it again adds who is new. */
    private static final String ASSIGN = """
            insert into policy_assignment (tenant_id, id, policy_version_id, person_id, campaign_id, assigned_at, assigned_on,
              due_on, reminders)
            select p.tenant_id, gen_random_uuid(), c.policy_version_id, p.id, c.id, ?4, ?3,
              cast(?3 as date) + case when h.hired_on > c.as_of then c.new_hire_days else c.due_days end, 0
            from policy_campaign c
            join person p on p.tenant_id = c.tenant_id
            cross join lateral (select coalesce(p.hired_on, cast(p.created_at at time zone 'UTC' as date)) as hired_on) h
            where c.tenant_id = ?1 and c.id = ?2
              and p.active and (p.hired_on is null or p.hired_on <= ?3) and (p.ended_on is null or p.ended_on >= ?3)
              and not (p.leave_from is not null and p.leave_from <= ?3 and (p.leave_until is null or p.leave_until >= ?3))
              and (c.audience = 'everyone' or exists (
                select from membership m where m.tenant_id = ?1 and m.person_id = p.id and m.group_id = any (c.group_ids)
                  and (h.hired_on > c.as_of or cast(m.since at time zone 'UTC' as date) <= c.as_of)))
              and not exists (select from policy_assignment a where a.tenant_id = ?1 and a.person_id = p.id
                and a.superseded_at is null and a.policy_version_id = any (cast(?5 as uuid[])))
              and not exists (select from ack k where k.tenant_id = ?1 and k.person_id = p.id
                and k.policy_version_id = any (cast(?5 as uuid[])))
            on conflict (tenant_id, policy_version_id, person_id) do nothing
            """;

    private final PolicyVersions versions;
    private final CurrentTenant tenant;
    private final TenantWork work;
    private final Event<DomainEvent> events;
    private final Clock clock;

    Campaigns(PolicyVersions versions, CurrentTenant tenant, TenantWork work, Event<DomainEvent> events, Clock clock) {
        this.versions = versions;
        this.tenant = tenant;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the audience; the same audience of the same version is one campaign, however often it is started. Returns who is new. */
    @Transactional
    public int start(UUID person, UUID versionId, Audience audience) {
        var version = versions.get(versionId);
        if (version.state != VersionState.PUBLISHED) {
            throw new PolicyRefused(Reason.WRONG_STATE);
        }
        check(audience);
        boolean isNew = insert(new PolicyCampaign(versionId, audience, person, clock.instant()));
        PolicyCampaign campaign = find("policyVersionId = ?1 and audience = ?2", versionId, audience.key())
                .firstResult();
        int asked = assign(campaign, version);
        if (isNew) {
            events.fire(new PolicyCampaignStarted(campaign.id, versionId, audience.key(), asked));
        }
        work.waits(PolicyJob.WORK);
        return asked;
    }

    /** Asks who has come since: newly hired people and those back from leave. Returns how many. */
    int catchUp() {
        int asked = 0;
        for (var version : versions.published()) {
            for (var campaign : ofVersion(version.id)) {
                asked += assign(campaign, version);
            }
        }
        return asked;
    }

    boolean anyRunning() {
        return count("policyVersionId in (select v.id from PolicyVersion v where v.state = ?1)", VersionState.PUBLISHED)
                > 0;
    }

    List<PolicyCampaign> ofVersion(UUID version) {
        return list("policyVersionId = ?1 order by startedAt, id", version);
    }

    /** A campaign with how far it is; {@code answered} of the {@code asked}. */
    record Progress(PolicyCampaign campaign, String label, long asked, long answered) {}

    /** Of every version, newest first. */
    List<Progress> progress(UUID policy) {
        return getEntityManager()
                .createQuery("""
                        select c, v.number,
                          (select count(*) from PolicyAssignment a where a.campaignId = c.id and a.supersededAt is null),
                          (select count(*) from PolicyAssignment a where a.campaignId = c.id and a.supersededAt is null and exists (
                            select 1 from Acknowledgment k where k.policyVersionId = a.policyVersionId and k.personId = a.personId))
                        from PolicyCampaign c join PolicyVersion v on v.id = c.policyVersionId
                        where v.policyId = ?1 order by c.startedAt desc, c.id
                        """, Object[].class)
                .setParameter(1, policy)
                .getResultStream()
                .map(row -> new Progress(
                        (PolicyCampaign) row[0], Integer.toString((int) row[1]), (long) row[2], (long) row[3]))
                .toList();
    }

    private int assign(PolicyCampaign campaign, PolicyVersion version) {
        var chain =
                versions.chain(version).stream().map(v -> v.id.toString()).collect(Collectors.joining(",", "{", "}"));
        return getEntityManager()
                .createNativeQuery(ASSIGN)
                .setParameter(1, tenant.id())
                .setParameter(2, campaign.id)
                .setParameter(3, LocalDate.now(clock))
                .setParameter(4, clock.instant())
                .setParameter(5, chain)
                .executeUpdate();
    }

    /** Throws for a group that is not there, and for a day to come. */
    void check(Audience audience) {
        var known = audience.isEveryone()
                ? 0
                : getEntityManager()
                        .createQuery("select count(*) from PeopleGroup where id in ?1", Long.class)
                        .setParameter(1, audience.groups())
                        .getSingleResult();
        if (known != audience.groups().size()
                || audience.asOf().isAfter(LocalDate.now(clock.withZone(ZoneOffset.UTC)))) {
            throw new PolicyRefused(Reason.NO_AUDIENCE);
        }
    }

    private boolean insert(PolicyCampaign campaign) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into policy_campaign (tenant_id, id, policy_version_id, audience, group_ids, as_of,
                                  due_days, new_hire_days, started_by, started_at)
                                values (?1, gen_random_uuid(), ?2, ?3, cast(?4 as uuid[]), ?5, ?6, ?7, ?8, ?9)
                                on conflict (tenant_id, policy_version_id, audience) do nothing
                                """)
                        .setParameter(1, tenant.id())
                        .setParameter(2, campaign.policyVersionId)
                        .setParameter(3, campaign.audience)
                        .setParameter(
                                4,
                                campaign.audience().groups().stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .setParameter(5, campaign.asOf)
                        .setParameter(6, campaign.dueDays)
                        .setParameter(7, campaign.newHireDays)
                        .setParameter(8, campaign.startedBy)
                        .setParameter(9, campaign.startedAt)
                        .executeUpdate()
                > 0;
    }
}
