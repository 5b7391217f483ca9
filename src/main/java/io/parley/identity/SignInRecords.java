package io.parley.identity;

import io.parley.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What our records say about an account, in one query: it is asked with every request. */
@ApplicationScoped
class SignInRecords {
    private final EntityManager database;

    SignInRecords(EntityManager database) {
        this.database = database;
    }

    /** {@code person} is null where nobody of the company is bound to the account. */
    record Found(Tenant company, @Nullable Person person, List<PersonRole> roles) {}

    /** Empty where the company is not on this platform. */
    Optional<Found> find(UUID company, String iss, String sub) {
        var rows = database.createQuery("""
                        select t, p, r from Tenant t
                        left join Person p on p.iss = ?2 and p.sub = ?3
                        left join PersonRole r on r.personId = p.id
                        where t.id = ?1""", Object[].class)
                .setParameter(1, company)
                .setParameter(2, iss)
                .setParameter(3, sub)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Found(
                        (Tenant) row[0],
                        (Person) row[1],
                        rows.stream()
                                .map(each -> (PersonRole) each[2])
                                .filter(Objects::nonNull)
                                .toList()));
    }
}
