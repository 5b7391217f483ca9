package io.parley.surveys;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that are about many rows at once; {@code ?1} is always the company, other parameters follow from {@code ?2} on. */
@ApplicationScoped
class Sql {
    private final EntityManager database;
    private final CurrentTenant tenant;

    Sql(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    int run(String sql, @Nullable Object... parameters) {
        return filled(database.createNativeQuery(sql), parameters).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(String sql, @Nullable Object... parameters) {
        return filled(database.createNativeQuery(sql, Object[].class), parameters)
                .getResultList();
    }

    /** The only column of the only row; may name no company. */
    Object value(String sql) {
        return database.createNativeQuery(sql).getSingleResult();
    }

    /** Held until the transaction ends. */
    void lock(String function, String what) {
        database.createNativeQuery("select 1 from " + function + "(hashtextextended(?1, 0))")
                .setParameter(1, tenant.id() + " " + what)
                .getSingleResult();
    }

    private Query filled(Query query, @Nullable Object... parameters) {
        query.setParameter(1, tenant.id());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query;
    }
}
