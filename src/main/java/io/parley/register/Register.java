package io.parley.register;

import io.parley.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The tools that the current company looks at. */
@ApplicationScoped
public class Register implements PanacheRepositoryBase<RegisterEntry, UUID> {
    private final Event<ToolRegistered> registered;
    private final CurrentTenant tenant;
    private final Clock clock;

    Register(Event<ToolRegistered> registered, CurrentTenant tenant, Clock clock) {
        this.registered = registered;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Those in the register, whatever was thought of them. */
    public Set<String> slugs() {
        return new HashSet<>(getEntityManager()
                .createQuery("select toolSlug from RegisterEntry", String.class)
                .getResultList());
    }

    /** Slug → the day it was registered, in UTC. */
    public Map<String, LocalDate> addedOn() {
        return getEntityManager()
                .createQuery("select toolSlug, addedAt from RegisterEntry", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> LocalDate.ofInstant((Instant) row[1], ZoneOffset.UTC)));
    }

    Optional<RegisterEntry> find(String tool) {
        return find("toolSlug", tool).firstResultOptional();
    }

    /** Decisions about a tool are made one after the other: held until the transaction ends. False: not registered. */
    boolean lock(String tool) {
        return find("toolSlug", tool)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .isPresent();
    }

    List<RegisterEntry> listByTool() {
        return list("order by toolSlug");
    }

    /** Two clicks in two replicas are one: only a new entry is announced, and true. The tool must exist. */
    @Transactional
    public boolean add(UUID person, String tool, String reason) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into register_entry (tenant_id, id, tool_slug, state, reason, added_by, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (tenant_id, tool_slug) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, tool)
                .setParameter(4, RegisterEntry.State.PROPOSED.name())
                .setParameter(5, reason)
                .setParameter(6, person)
                .setParameter(7, clock.instant())
                .executeUpdate();
        if (added > 0) {
            registered.fire(new ToolRegistered(id, tool, reason));
        }
        return added > 0;
    }
}
