package io.parley.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The groups of the current company, each known by its name. */
@ApplicationScoped
class PeopleGroups implements PanacheRepositoryBase<PeopleGroup, UUID> {
    private final Event<GroupCreated> created;
    private final PeopleLock lock;
    private final Clock clock;

    PeopleGroups(Event<GroupCreated> created, PeopleLock lock, Clock clock) {
        this.created = created;
        this.lock = lock;
        this.clock = clock;
    }

    /** Throws when there is none. */
    PeopleGroup get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** The group of that name, made where there is none. */
    PeopleGroup named(String name) {
        lock.take();
        return find("name", name).firstResultOptional().orElseGet(() -> create(name));
    }

    /** Name → id of all groups, the missing ones made. */
    Map<String, UUID> named(Set<String> names) {
        lock.take();
        var known = ids();
        names.stream().filter(name -> !known.containsKey(name)).forEach(name -> known.put(name, create(name).id));
        return known;
    }

    Map<String, UUID> ids() {
        var ids = new HashMap<String, UUID>();
        listAll().forEach(group -> ids.put(group.name, group.id));
        return ids;
    }

    List<GroupRow> rows() {
        return getEntityManager().createQuery("""
                        select new io.parley.identity.GroupRow(g.id, g.name,
                          (select count(p.id) from Membership m join Person p on p.id = m.personId
                           where m.groupId = g.id and p.active))
                        from PeopleGroup g order by g.name, g.id
                        """, GroupRow.class).getResultList();
    }

    private PeopleGroup create(String name) {
        var group = new PeopleGroup(name, clock.instant());
        persistAndFlush(group);
        created.fire(new GroupCreated(group.id, name));
        return group;
    }
}
