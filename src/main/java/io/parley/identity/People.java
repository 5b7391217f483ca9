package io.parley.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the current company. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    private final Roles roles;
    private final PeopleLock lock;
    private final Event<PersonDeactivated> deactivated;
    private final Event<PersonReactivated> reactivated;

    People(Roles roles, PeopleLock lock, Event<PersonDeactivated> deactivated, Event<PersonReactivated> reactivated) {
        this.roles = roles;
        this.lock = lock;
        this.deactivated = deactivated;
        this.reactivated = reactivated;
    }

    /** Throws when the person is absent or belongs to another company; callers cannot tell which. */
    public Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Of those that are on record, in one query. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        getEntityManager()
                .createQuery("select id, name from Person where id in ?1", Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    public Optional<Person> findByMail(String mail) {
        return find("mail", mail.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    public Optional<Person> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    public long countActive() {
        return count("active");
    }

    /** Somebody who left already stays so. The last active administrator stays, also when two are sent away at once. */
    Roles.@Nullable Refusal deactivate(Set<Role> actor, Person person) {
        lock.take();
        getEntityManager().refresh(person);
        if (!person.active) {
            return null;
        }
        if (!roles.of(person.id).stream().allMatch(role -> role.mayBeGrantedBy(actor))) {
            return Roles.Refusal.ABOVE_OWN;
        }
        if (roles.isLastAdmin(person.id)) {
            return Roles.Refusal.LAST_ADMIN;
        }
        person.active = false;
        deactivated.fire(new PersonDeactivated(person.id, person.name));
        return null;
    }

    Roles.@Nullable Refusal reactivate(Set<Role> actor, Person person) {
        lock.take();
        getEntityManager().refresh(person);
        if (person.active) {
            return null;
        }
        if (!roles.of(person.id).stream().allMatch(role -> role.mayBeGrantedBy(actor))) {
            return Roles.Refusal.ABOVE_OWN;
        }
        person.active = true;
        reactivated.fire(new PersonReactivated(person.id, person.name));
        return null;
    }
}
