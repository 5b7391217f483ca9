package io.parley.requests;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** A request that is the same as another one goes on there: whoever asked or wanted it too is counted there. */
@ApplicationScoped
class RequestMerges {
    private static final int MOST_OFFERED = 50;

    private final EntityManager database;
    private final CurrentTenant tenant;

    RequestMerges(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The merged one is locked. Throws {@link Refused} unless the other one is open and not the same. */
    void merge(ToolRequest merged, UUID into) {
        var other =
                into.equals(merged.id) ? null : database.find(ToolRequest.class, into, LockModeType.PESSIMISTIC_WRITE);
        if (other == null || !other.state.isOpen()) {
            throw new Refused("into", Refused.Why.NOT_MERGEABLE);
        }
        merged.mergedInto = into;
        database.createNativeQuery("""
                        insert into request_support (tenant_id, id, request_id, person_id, at)
                        select ?1, gen_random_uuid(), ?2, w.person_id, w.at from (
                          select person_id, submitted_at as at from tool_request where tenant_id = ?1 and id = ?3
                          union all select person_id, at from request_support where tenant_id = ?1 and request_id = ?3) w
                        where w.person_id <> ?4
                        on conflict (tenant_id, request_id, person_id) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, into)
                .setParameter(3, merged.id)
                .setParameter(4, other.personId)
                .executeUpdate();
    }

    /** Open ones, those for the same tool first. */
    List<Option> offered(RequestRow row, String chosen) {
        return database.createQuery(
                        "from ToolRequest r where r.id <> ?1 and r.state in " + RequestFilter.OPEN
                                + " order by case when r.toolKey = ?2 then 0 else 1 end, r.submittedAt, r.id",
                        ToolRequest.class)
                .setParameter(1, row.id())
                .setParameter(2, ToolKey.of(row.tool(), row.name()))
                .setMaxResults(MOST_OFFERED)
                .getResultStream()
                .map(r -> new Option(
                        r.id.toString(),
                        RequestWords.words()
                                .mergeOption(r.toolName, io.parley.kernel.Times.day(ToolRequest.day(r.submittedAt))),
                        r.id.toString().equals(chosen)))
                .toList();
    }
}
