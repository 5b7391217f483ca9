package io.parley.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;

/** The people of the current company. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    /** Throws when the person is absent or belongs to another company; callers cannot tell which. */
    public Person get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    public Optional<Person> findByIdentity(String iss, String sub) {
        return find("iss = ?1 and sub = ?2", iss, sub).firstResultOptional();
    }

    public Optional<Person> findByMail(String mail) {
        return find("mail", mail.toLowerCase(java.util.Locale.ROOT)).firstResultOptional();
    }

    public Optional<Person> findByNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    public long countActive() {
        return count("active");
    }
}
