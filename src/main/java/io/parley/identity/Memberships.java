package io.parley.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Who belongs to which group of the current company. */
@ApplicationScoped
class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    private final PeopleGroups groups;
    private final PeopleLock lock;
    private final Event<MemberAdded> added;
    private final Event<MemberRemoved> removed;
    private final Clock clock;

    Memberships(
            PeopleGroups groups, PeopleLock lock, Event<MemberAdded> added, Event<MemberRemoved> removed, Clock clock) {
        this.groups = groups;
        this.lock = lock;
        this.added = added;
        this.removed = removed;
        this.clock = clock;
    }

    List<PeopleGroup> groupsOf(UUID person) {
        return groups.list("id in (select m.groupId from Membership m where m.personId = ?1) order by name", person);
    }

    Set<String> namesOf(UUID person) {
        var names = new TreeSet<String>();
        groupsOf(person).forEach(group -> names.add(group.name));
        return names;
    }

    /** Adding a member again changes nothing. */
    void add(PeopleGroup group, Person person) {
        lock.take();
        if (count("groupId = ?1 and personId = ?2", group.id, person.id) == 0) {
            persist(new Membership(group.id, person.id, clock.instant()));
            added.fire(new MemberAdded(group.id, group.name, person.name));
        }
    }

    /** Removing somebody who is no member changes nothing. */
    void remove(PeopleGroup group, Person person) {
        if (delete("groupId = ?1 and personId = ?2", group.id, person.id) > 0) {
            removed.fire(new MemberRemoved(group.id, group.name, person.name));
        }
    }

    /** The person belongs to these groups from now on, and to no other. */
    void set(Person person, Set<String> names) {
        for (var group : groupsOf(person.id)) {
            if (!names.contains(group.name)) {
                remove(group, person);
            }
        }
        names.forEach(name -> add(groups.named(name), person));
    }
}
