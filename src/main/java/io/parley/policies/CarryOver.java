package io.parley.policies;

import io.parley.kernel.DomainEvent;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What becomes of those who were asked when a newer version takes a text's place. */
@ApplicationScoped
class CarryOver {
    private final PolicyTranslations translations;
    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Event<DomainEvent> events;
    private final Clock clock;

    CarryOver(
            PolicyTranslations translations,
            EntityManager database,
            CurrentTenant tenant,
            Event<DomainEvent> events,
            Clock clock) {
        this.translations = translations;
        this.database = database;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** After a material change everybody starts anew; otherwise only who had not answered moves on, days and reminders kept. */
    void from(PolicyVersion old, PolicyVersion version) {
        if (version.changeClass != ChangeClass.MATERIAL) {
            copyCampaigns(old.id, version);
            moveUnanswered(old.id, version.id);
        }
        release(old.id);
        if (version.changeClass == ChangeClass.CLARIFICATION) {
            tell(version);
        }
    }

    /** Whoever has not answered this version need not any more. */
    void release(UUID version) {
        database.createNativeQuery("""
                        update policy_assignment set superseded_at = ?3
                        where tenant_id = ?1 and policy_version_id = ?2 and superseded_at is null
                          and not exists (select from ack a where a.tenant_id = ?1 and a.policy_version_id = ?2
                            and a.person_id = policy_assignment.person_id)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, version)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Whoever is hired later is asked for the new text in the old one's way. */
    private void copyCampaigns(UUID old, PolicyVersion version) {
        database.createQuery("from PolicyCampaign where policyVersionId = ?1", PolicyCampaign.class)
                .setParameter(1, old)
                .getResultList()
                .forEach(campaign -> database.persist(
                        new PolicyCampaign(version.id, campaign.audience(), campaign.startedBy, clock.instant())));
        database.flush();
    }

    private void moveUnanswered(UUID old, UUID version) {
        database.createNativeQuery("""
                        insert into policy_assignment (tenant_id, id, policy_version_id, person_id, campaign_id, assigned_at,
                          assigned_on, due_on, notified_at, reminders, reminded_on, escalated_on)
                        select s.tenant_id, gen_random_uuid(), ?3, s.person_id, n.id, s.assigned_at,
                          s.assigned_on, s.due_on, s.notified_at, s.reminders, s.reminded_on, s.escalated_on
                        from policy_assignment s
                        join policy_campaign o on o.tenant_id = ?1 and o.id = s.campaign_id
                        join policy_campaign n on n.tenant_id = ?1 and n.policy_version_id = ?3 and n.audience = o.audience
                        where s.tenant_id = ?1 and s.policy_version_id = ?2 and s.superseded_at is null
                          and not exists (select from ack a where a.tenant_id = ?1 and a.policy_version_id = ?2
                            and a.person_id = s.person_id)
                        on conflict (tenant_id, policy_version_id, person_id) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, old)
                .setParameter(3, version)
                .executeUpdate();
    }

    /** Everybody who answered an earlier wording, since they will not be asked again. */
    private void tell(PolicyVersion version) {
        List<Reader> readers = database.createQuery("""
                        select distinct new io.parley.policies.Reader(p.id, p.name, p.mail, p.language)
                        from Acknowledgment a join PolicyVersion v on v.id = a.policyVersionId
                        join Person p on p.id = a.personId
                        where v.policyId = ?1 and p.active order by p.id
                        """, Reader.class)
                .setParameter(1, version.policyId)
                .getResultList();
        var titles = translations.titles(List.of(version.id));
        readers.forEach(reader -> events.fire(new PolicyClarified(
                version.id,
                reader,
                version.policyId,
                titles.of(version.id, reader.language(), version.title),
                version.label())));
    }
}
