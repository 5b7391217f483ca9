package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The answers that evidence is about, in the order of the log, page by page, and what was shown to those who answered. */
@ApplicationScoped
class EvidenceRecords {
    static final int PAGE = 1000;

    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");

    private static final String ANSWERS = """
            from ack a
              join ack_commitment c on c.tenant_id = a.tenant_id and c.ack_id = a.id
              join acklog_leaf l on l.tenant_id = a.tenant_id and l.ack_id = a.id
                and (l.epoch < :epoch or l.epoch = :epoch and l.idx < :size)
              join policy_version v on v.tenant_id = a.tenant_id and v.id = a.policy_version_id
            """;

    private static final String MEANT = """
            where a.tenant_id = :tenant and a.acted_at <= :cutoff and (cast(:policy as uuid) is null or v.policy_id = :policy)
            """;

    /*
     * Places are compared column by column: of pairs, PostgreSQL estimates the first columns alone, takes an epoch that nothing is below
     * for empty, and reads or sorts the whole log for each answer or page.
     */

    /** The answer that corrects this one, of a later wording maybe, if it is meant as well: what came later is not in the bundle. */
    private static final String CORRECTION = """
            select cast(x.id as text) from ack x
              join acklog_leaf y on y.tenant_id = x.tenant_id and y.ack_id = x.id
                and (y.epoch < :epoch or y.epoch = :epoch and y.idx < :size)
            where x.tenant_id = a.tenant_id and x.supersedes = a.id and x.acted_at <= :cutoff order by y.epoch desc, y.idx desc limit 1
            """;

    private static final String RECORDS = """
            select cast(a.id as text) as ack_id, c.facts_jcs, c.salt_f, c.commit_i, s.identity_jcs, s.salt_i, l.epoch, l.idx, l.leaf_hash,
              cast(v.policy_id as text) as policy_id, v.title, cast(v.number as text) as number,
              lower(v.change_class) as change_class, coalesce(t.language, v.language) as language, coalesce(b.name, '') as approved_by,
              coalesce(cast(v.approved_on as text), '') as approved_on,
              coalesce(cast(cast(v.published_at at time zone 'UTC' as date) as text), '') as published_on,
              coalesce(cast(a.campaign_id as text), '') as campaign_id, p.number as employee_no, lower(p.type) as worker_type,
              coalesce(p.department, '') as org_unit, coalesce(m.name, '') as manager, coalesce(p.country, '') as country,
              coalesce(cast(p.hired_on as text), '') as hire_date, coalesce(cast(p.ended_on as text), '') as end_date,
              coalesce(cast(g.assigned_on as text), '') as assigned_on, coalesce(cast(g.due_on as text), '') as due_on,
              g.opened_at,
              case when g.due_on is null then '' else cast(greatest(cast(a.acted_at at time zone 'UTC' as date) - g.due_on, 0) as text) end as days_late,
              coalesce(cast(g.reminders as text), '') as reminder_count,
              coalesce(cast(q.score as text), '') as quiz_score, coalesce(cast(nullif(q.attempts, 0) as text), '') as quiz_attempts,
              coalesce(cast(e.id as text), '') as exception_id,
              coalesce((""" + CORRECTION + """
              ), '') as superseded_by
            """ + ANSWERS + """
              join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
              left join policy_translation t on t.tenant_id = a.tenant_id and t.policy_version_id = v.id
                and t.content_sha256 = a.content_sha256 and t.statement_sha256 = a.statement_sha256
                and v.content_sha256 <> a.content_sha256
              left join ack_secret s on s.tenant_id = a.tenant_id and s.ack_id = a.id
              left join person m on m.tenant_id = p.tenant_id and m.id = p.manager_id
              left join person b on b.tenant_id = v.tenant_id and b.id = v.approved_by
              left join policy_assignment g
                on g.tenant_id = a.tenant_id and g.policy_version_id = a.policy_version_id and g.person_id = a.person_id
              left join lateral (
                select count(*) as attempts,
                  (array_agg(100 * z.correct / nullif(cardinality(z.questions), 0) order by z.number desc))[1] as score
                from policy_quiz z where z.tenant_id = a.tenant_id and z.policy_version_id = a.policy_version_id
                  and z.person_id = a.person_id and z.finished_at <= a.acted_at) q on true
              left join lateral (
                select x.id from exception_case x where x.tenant_id = a.tenant_id and x.person_id = a.person_id
                  and x.tool_slug = any(v.tools) and x.proposed_at <= :cutoff order by x.proposed_at desc, x.id limit 1) e on true
            """ + MEANT
            + " and l.epoch = :in and l.idx > :after and l.idx < :until order by l.idx limit :most";

    /** Of each of these people the newest that no other one meant corrects. */
    private static final String STANDING = """
            select distinct on (a.person_id) a.person_id, cast(a.id as text) as ack_id, v.number, c.facts_jcs
            """ + ANSWERS + MEANT + """
              and a.person_id = any(cast(:people as uuid[])) and not exists (""" + CORRECTION + """
              )
            order by a.person_id, v.number desc, a.acted_at desc, l.epoch desc, l.idx desc
            """;

    /** As they were written, and the other languages that somebody answered in. */
    private static final String SHOWN = """
            select v.content_sha256, v.body, cast(v.file_id as text) as file, v.statement_sha256, v.statement from policy_version v
            where v.tenant_id = :tenant and v.published_at <= :cutoff and (cast(:policy as uuid) is null or v.policy_id = :policy)
            union select t.content_sha256, t.body, cast(t.file_id as text), t.statement_sha256, t.statement
            from policy_translation t join policy_version v on v.tenant_id = t.tenant_id and v.id = t.policy_version_id
            where t.tenant_id = :tenant and v.published_at <= :cutoff and (cast(:policy as uuid) is null or v.policy_id = :policy)
              and exists (select from ack a where a.tenant_id = t.tenant_id and a.policy_version_id = v.id
                and a.content_sha256 = t.content_sha256 and a.statement_sha256 = t.statement_sha256)
            order by 1, 4
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;

    EvidenceRecords(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    int count(EvidenceFilter filter) {
        var count = query("select count(*) as n " + ANSWERS + MEANT, filter)
                .setParameter("epoch", filter.epoch())
                .setParameter("size", filter.size())
                .getSingleResult();
        return count.get("n", Number.class).intValue();
    }

    /** Those behind the place {@code after} of the epoch {@code in}; -1 of epoch 0 before the first one. */
    List<Tuple> page(EvidenceFilter filter, int in, long after, int most) {
        var found = new ArrayList<>(query(RECORDS, filter)
                .setParameter("epoch", filter.epoch())
                .setParameter("size", filter.size())
                .setParameter("in", in)
                .setParameter("after", after)
                .setParameter("until", in == filter.epoch() ? filter.size() : Long.MAX_VALUE)
                .setParameter("most", most)
                .getResultList());
        if (found.size() < most && in < filter.epoch()) {
            found.addAll(page(filter, in + 1, -1, most - found.size()));
        }
        return found;
    }

    /**
     * The records of one epoch from a place up to another as a statement without parameters, since COPY takes none. What stands in
     * their place are numbers, ids and a moment, none of them typed by anybody.
     */
    String statement(EvidenceFilter filter, int in, long from, long until) {
        var values = Map.of(
                "tenant", "uuid '" + tenant.id() + "'",
                "policy", filter.policy() == null ? "null" : "'" + filter.policy() + "'",
                "cutoff", "timestamptz '" + filter.cutoff() + "'",
                "epoch", Integer.toString(filter.epoch()),
                "size", Long.toString(filter.size()),
                "in", Integer.toString(in),
                "after", Long.toString(from - 1),
                "until", Long.toString(until),
                "most", Long.toString(until - from));
        return PARAMETER.matcher(RECORDS).replaceAll(named -> values.get(named.group(1)));
    }

    List<Tuple> standing(EvidenceFilter filter, Collection<UUID> people) {
        return query(STANDING, filter)
                .setParameter("epoch", filter.epoch())
                .setParameter("size", filter.size())
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }

    /** Texts and statements, with their hashes; of a text that is a PDF, which. */
    List<Tuple> shown(EvidenceFilter filter) {
        return query(SHOWN, filter).getResultList();
    }

    private TypedQuery<Tuple> query(String sql, EvidenceFilter filter) {
        @SuppressWarnings("unchecked")
        var query = (TypedQuery<Tuple>) database.createNativeQuery(sql, Tuple.class);
        return query.setParameter("tenant", tenant.id())
                .setParameter("cutoff", filter.cutoff())
                .setParameter("policy", filter.policy());
    }
}
