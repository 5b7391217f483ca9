package io.parley.identity;

import io.parley.kernel.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Forgets who somebody was. What they did stays, as somebody's; every proof about it still holds. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Erasures {
    static final String ERASED = "erased";

    private final EntityManager database;
    private final Event<DomainEvent> events;

    Erasures(EntityManager database, Event<DomainEvent> events) {
        this.database = database;
        this.events = events;
    }

    /** False for somebody who still works here; nothing is changed then. Once erased, erasing again changes nothing. */
    boolean erase(Person person) {
        if (person.active) {
            return false;
        }
        var mail = "erased-" + person.id + "@erased.invalid";
        if (person.mail.equals(mail)) {
            return true;
        }
        var was = new PersonErased(person.id, person.name, person.mail);
        database.createQuery("delete from Membership where personId = ?1")
                .setParameter(1, person.id)
                .executeUpdate();
        database.createQuery("delete from PersonRole where personId = ?1")
                .setParameter(1, person.id)
                .executeUpdate();
        database.createQuery("update PersonRole set grantedBy = ?2 where grantedBy = ?1")
                .setParameter(1, person.name)
                .setParameter(2, ERASED)
                .executeUpdate();
        person.forget(mail);
        database.flush();
        events.fire(was);
        return true;
    }
}
