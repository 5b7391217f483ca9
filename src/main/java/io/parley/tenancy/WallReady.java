package io.parley.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means also that the wall stands: asked without a company, the database shows nobody. */
@Readiness
@ApplicationScoped
class WallReady implements HealthCheck {
    private final EntityManager database;

    WallReady(EntityManager database) {
        this.database = database;
    }

    @Override
    @ActivateRequestContext
    public HealthCheckResponse call() {
        Object seen = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from (select 1 from person limit 1) p")
                        .getSingleResult());
        return HealthCheckResponse.named("tenant wall")
                .status(Long.valueOf(0).equals(seen))
                .build();
    }
}
