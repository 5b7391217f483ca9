package io.parley.identity;

import io.parley.kernel.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which role in the current company. */
@ApplicationScoped
public class Roles implements PanacheRepositoryBase<PersonRole, UUID> {
    /** Why a change was refused. */
    public enum Refusal {
        ABOVE_OWN,
        LAST_ADMIN,
        NEEDS_END
    }

    private final Event<RoleGranted> granted;
    private final Event<RoleRevoked> revoked;
    private final Clock clock;
    private final Actor actor;
    private final PeopleLock lock;

    Roles(Event<RoleGranted> granted, Event<RoleRevoked> revoked, Clock clock, Actor actor, PeopleLock lock) {
        this.granted = granted;
        this.revoked = revoked;
        this.clock = clock;
        this.actor = actor;
        this.lock = lock;
    }

    /** What the person may do today, the employee's role included; empty for nobody. */
    public Set<Role> of(UUID person) {
        return held(rows(person));
    }

    /** What all the rows of one person come to today. */
    Set<Role> held(List<PersonRole> rows) {
        var today = LocalDate.now(clock);
        var roles = EnumSet.of(Role.EMPLOYEE);
        rows.stream()
                .filter(row -> row.expiresOn == null || !row.expiresOn.isBefore(today))
                .forEach(row -> Role.find(row.role).ifPresent(roles::add));
        return roles;
    }

    List<PersonRole> rows(UUID person) {
        return list("personId = ?1 order by role", person);
    }

    /** Granting what is held changes nothing; another end is a new grant. Only an auditor's role ends by itself. */
    @Nullable
    Refusal grant(Set<Role> granter, Person person, Role role, @Nullable LocalDate expiresOn) {
        if (!role.mayBeGrantedBy(granter)) {
            return Refusal.ABOVE_OWN;
        }
        if (role == Role.AUDITOR && expiresOn == null) {
            return Refusal.NEEDS_END;
        }
        lock.take();
        grantUnchecked(person, role, role == Role.AUDITOR ? expiresOn : null);
        return null;
    }

    /** For the first administrator, whom nobody inside the company could appoint. */
    public void grantUnchecked(Person person, Role role, @Nullable LocalDate expiresOn) {
        PersonRole held =
                find("personId = ?1 and role = ?2", person.id, role.key()).firstResult();
        if (role == Role.EMPLOYEE || held != null && Objects.equals(held.expiresOn, expiresOn)) {
            return;
        }
        if (held != null) {
            delete(held);
            flush(); // one row per person and role
        }
        persist(new PersonRole(person.id, role, actor.name(), clock.instant(), expiresOn));
        granted.fire(new RoleGranted(person.id, person.name, role.key()));
    }

    /** Taking what is not held changes nothing. The last active administrator stays, also when two are taken at once. */
    @Nullable
    Refusal revoke(Set<Role> granter, Person person, Role role) {
        if (!role.mayBeGrantedBy(granter)) {
            return Refusal.ABOVE_OWN;
        }
        if (role == Role.TENANT_ADMIN && isLastAdmin(person.id)) {
            return Refusal.LAST_ADMIN;
        }
        if (delete("personId = ?1 and role = ?2", person.id, role.key()) > 0) {
            revoked.fire(new RoleRevoked(person.id, person.name, role.key()));
        }
        return null;
    }

    /** Locks the administrators' rows, so that two who remove each other are asked one after the other. */
    boolean isLastAdmin(UUID person) {
        var admins = find("role = ?1 order by id", Role.TENANT_ADMIN.key())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        var today = LocalDate.now(clock);
        var active = getEntityManager()
                .createQuery("select p.id from Person p where p.active and p.id in ?1", UUID.class)
                .setParameter(
                        1,
                        admins.stream()
                                .filter(row -> row.expiresOn == null || !row.expiresOn.isBefore(today))
                                .map(row -> row.personId)
                                .toList())
                .getResultList();
        return active.contains(person) && active.size() == 1;
    }
}
