package io.parley.policies;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts, before anything is published, whom it would ask, ask again and tell. The rules are those of {@link Campaigns}. */
@ApplicationScoped
@Transactional
class PublicationImpacts {
    private static final String COUNT = """
            with here as (
              select p.id, p.leave_from is not null and p.leave_from <= ?2 and (p.leave_until is null or p.leave_until >= ?2) as away
              from person p cross join lateral
                (select coalesce(p.hired_on, cast(p.created_at at time zone 'UTC' as date)) as hired_on) h
              where p.tenant_id = ?1 and p.active and (p.hired_on is null or p.hired_on <= ?2)
                and (p.ended_on is null or p.ended_on >= ?2)
                and (cast(?4 as uuid[]) = '{}' or exists (
                  select from membership m where m.tenant_id = ?1 and m.person_id = p.id and m.group_id = any (cast(?4 as uuid[]))))),
            answered as (
              select distinct k.person_id from ack k join policy_version v on v.tenant_id = ?1 and v.id = k.policy_version_id
              where k.tenant_id = ?1 and v.policy_id = ?3)
            select (select count(*) from here),
              (select count(*) from here where id in (select person_id from answered)),
              (select count(*) from here where away),
              (select count(*) from answered a join person p on p.tenant_id = ?1 and p.id = a.person_id and p.active),
              (select count(*) from policy_assignment s join policy_version v on v.tenant_id = ?1 and v.id = s.policy_version_id
                where s.tenant_id = ?1 and v.policy_id = ?3 and v.state = 'PUBLISHED' and s.superseded_at is null
                  and not exists (select from ack k where k.tenant_id = ?1 and k.policy_version_id = s.policy_version_id
                    and k.person_id = s.person_id))
            """;

    private final Campaigns campaigns;
    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Clock clock;

    PublicationImpacts(Campaigns campaigns, EntityManager database, CurrentTenant tenant, Clock clock) {
        this.campaigns = campaigns;
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Throws {@link PolicyRefused} for an unknown group. */
    PublicationImpact of(PolicyVersion version, Audience audience) {
        campaigns.check(audience);
        var row = (Object[]) database.createNativeQuery(COUNT, Object[].class)
                .setParameter(1, tenant.id())
                .setParameter(2, LocalDate.now(clock))
                .setParameter(3, version.policyId)
                .setParameter(
                        4, audience.groups().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .getSingleResult();
        return new PublicationImpact(
                version.changeClass, number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
