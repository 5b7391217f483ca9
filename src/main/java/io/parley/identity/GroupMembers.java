package io.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The groups of the current company and their active people, for features that ask, tell or count them. */
@ApplicationScoped
public class GroupMembers {
    private final PeopleGroups groups;
    private final EntityManager database;

    GroupMembers(PeopleGroups groups, EntityManager database) {
        this.groups = groups;
        this.database = database;
    }

    public record Group(UUID id, String name, long members) {}

    public record Member(UUID group, UUID person, String name, String mail, String language) {}

    /** By name. */
    public List<Group> list() {
        return groups.rows().stream()
                .map(g -> new Group(g.id(), g.name(), g.members()))
                .toList();
    }

    /** One line per membership: who is in two of the groups is named twice. */
    public List<Member> active(Collection<UUID> ofGroups) {
        return database.createQuery("""
                        select new io.parley.identity.GroupMembers$Member(m.groupId, p.id, p.name, p.mail, p.language)
                        from Membership m join Person p on p.id = m.personId
                        where m.groupId in ?1 and p.active order by p.name, p.id
                        """, Member.class).setParameter(1, ofGroups).getResultList();
    }
}
