package io.parley.identity;

import io.parley.kernel.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Pages of people with what a reader of the list needs; five statements for a page of any length. */
@ApplicationScoped
class PeopleList {
    private final People people;
    private final EntityManager database;
    private final Clock clock;

    PeopleList(People people, EntityManager database, Clock clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    record Result(List<Person> people, Page page) {}

    Result find(PeopleFilter filter, String path) {
        var where = filter.where(LocalDate.now(clock));
        var page = Page.of(filter.pageNumber(), people.count(where.hql(), where.parameters()), path, filter.asQuery());
        var found = people.find(where.hql(), Sort.by("name").and("id"), where.parameters())
                .page(page.number() - 1, page.size())
                .list();
        return new Result(found, page);
    }

    List<PersonRow> rows(List<Person> found) {
        var today = LocalDate.now(clock);
        var managers = people.names(
                found.stream().map(p -> p.managerId).filter(Objects::nonNull).toList());
        var roles = roles(found.stream().map(p -> p.id).toList());
        return found.stream()
                .map(p -> new PersonRow(
                        p.id,
                        p.number,
                        p.name,
                        p.mail,
                        p.department == null ? "" : p.department,
                        p.managerId == null ? "" : managers.getOrDefault(p.managerId, ""),
                        roles.getOrDefault(p.id, List.of()).stream()
                                .map(PersonWords::of)
                                .toList(),
                        PersonRow.State.of(p, today),
                        p.active && p.canSignIn()))
                .toList();
    }

    /** Without the employee's, which everybody has, and without those that ended. */
    Map<UUID, List<Role>> roles(Collection<UUID> ids) {
        var roles = new HashMap<UUID, List<Role>>();
        database.createQuery(
                        "from PersonRole where personId in ?1 and (expiresOn is null or expiresOn >= ?2) order by role",
                        PersonRole.class)
                .setParameter(1, ids)
                .setParameter(2, LocalDate.now(clock))
                .getResultList()
                .forEach(row -> Role.find(row.role)
                        .ifPresent(role -> roles.computeIfAbsent(row.personId, id -> new ArrayList<>())
                                .add(role)));
        return roles;
    }

    List<String> departments() {
        return database.createQuery(
                        "select distinct department from Person where department is not null order by department",
                        String.class)
                .getResultList();
    }
}
