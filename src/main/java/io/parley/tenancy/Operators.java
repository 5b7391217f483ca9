package io.parley.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who runs the platform. They belong to no company and see no company's content. */
@ApplicationScoped
public class Operators {
    private final EntityManager database;

    Operators(EntityManager database) {
        this.database = database;
    }

    public boolean contains(String iss, String sub) {
        return !database.createNativeQuery("select 1 from operator where iss = ?1 and sub = ?2")
                .setParameter(1, iss)
                .setParameter(2, sub)
                .getResultList()
                .isEmpty();
    }

    /** Adding twice is adding once. */
    public void add(String iss, String sub) {
        database.createNativeQuery("insert into operator (iss, sub) values (?1, ?2) on conflict do nothing")
                .setParameter(1, iss)
                .setParameter(2, sub)
                .executeUpdate();
    }
}
