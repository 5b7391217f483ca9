package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The answers a bundle is about, in the order of the log, and what was shown to those who answered. */
@ApplicationScoped
class EvidenceRecords {
    private static final String RECORDS = """
            select cast(a.id as text) as ack_id, a.person_id as person, c.facts_jcs, c.salt_f, c.commit_i, s.identity_jcs, s.salt_i, l.idx, l.leaf_hash,
              cast(v.policy_id as text) as policy_id, v.title, cast(v.number as text) as number,
              lower(v.change_class) as change_class, v.language, coalesce(b.name, '') as approved_by,
              coalesce(cast(v.approved_on as text), '') as approved_on,
              coalesce(cast(cast(v.published_at at time zone 'UTC' as date) as text), '') as published_on,
              coalesce(cast(a.campaign_id as text), '') as campaign_id, p.number as employee_no, lower(p.type) as worker_type,
              coalesce(p.department, '') as org_unit, coalesce(m.name, '') as manager, coalesce(p.country, '') as country,
              coalesce(cast(p.hired_on as text), '') as hire_date, coalesce(cast(p.ended_on as text), '') as end_date,
              coalesce(cast(g.assigned_on as text), '') as assigned_on, coalesce(cast(g.due_on as text), '') as due_on,
              g.opened_at, a.acted_at,
              case when g.due_on is null then '' else cast(greatest(cast(a.acted_at at time zone 'UTC' as date) - g.due_on, 0) as text) end as days_late,
              coalesce(cast(g.reminders as text), '') as reminders, v.content_sha256, v.statement_sha256
            from ack a
              join ack_commitment c on c.tenant_id = a.tenant_id and c.ack_id = a.id
              join acklog_leaf l on l.tenant_id = a.tenant_id and l.ack_id = a.id and l.epoch = :epoch and l.idx < :size
              join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
              join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
              left join ack_secret s on s.tenant_id = a.tenant_id and s.ack_id = a.id
              left join person m on m.tenant_id = p.tenant_id and m.id = p.manager_id
              left join person b on b.tenant_id = v.tenant_id and b.id = v.approved_by
              left join policy_assignment g
                on g.tenant_id = a.tenant_id and g.policy_version_id = a.policy_version_id and g.person_id = a.person_id
            where a.tenant_id = :tenant and a.acted_at <= :cutoff and (cast(:policy as uuid) is null or v.policy_id = :policy)
            order by l.idx
            """;

    private static final String SHOWN = """
            select distinct v.content_sha256, v.body, v.statement_sha256, v.statement from policy_version v
            where v.tenant_id = :tenant and v.published_at <= :cutoff and (cast(:policy as uuid) is null or v.policy_id = :policy)
            order by 1, 3
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    EvidenceRecords(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    List<Tuple> list(EvidenceBundle bundle, int epoch) {
        return query(RECORDS, bundle)
                .setParameter("epoch", epoch)
                .setParameter("size", bundle.logSize)
                .getResultList();
    }

    /** Texts and statements, with their hashes. */
    List<Tuple> shown(EvidenceBundle bundle) {
        return query(SHOWN, bundle).getResultList();
    }

    private jakarta.persistence.TypedQuery<Tuple> query(String sql, EvidenceBundle bundle) {
        @SuppressWarnings("unchecked")
        var query = (jakarta.persistence.TypedQuery<Tuple>) database.createNativeQuery(sql, Tuple.class);
        return query.setParameter("tenant", tenant.id())
                .setParameter("cutoff", bundle.cutoff())
                .setParameter("policy", bundle.policyId);
    }
}
