package io.parley.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Whose work this is: said once per request or job step, before its first transaction. */
@ApplicationScoped
public class CurrentTenant {
    /** Nobody's id: matches no row and no foreign key. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** Methods only: a field read through the client proxy would be the proxy's own, one for the whole process. */
    @RequestScoped
    static class Holder {
        private UUID id = NOBODY;

        UUID get() {
            return id;
        }

        void set(UUID id) {
            this.id = id;
        }
    }

    private final Holder holder;

    CurrentTenant(Holder holder) {
        this.holder = holder;
    }

    public UUID id() {
        return Arc.container().requestContext().isActive() ? holder.get() : NOBODY;
    }

    /** Refuses a change of mind: the session and the transaction already belong to the first tenant. */
    public void is(UUID tenant) {
        if (id().equals(tenant)) {
            return;
        }
        if (!id().equals(NOBODY)) {
            throw new IllegalStateException("The tenant is already set");
        }
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Too late: a transaction is running");
        }
        holder.set(tenant);
    }

    /** One step for one tenant, with a request context of its own; outside any transaction. */
    public <T> T call(UUID tenant, Callable<T> work) throws Exception {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("Work for a tenant starts outside transactions");
        }
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        context.activate();
        try {
            is(tenant);
            return work.call();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    /** As {@link #call}, in one transaction and without checked exceptions. */
    public <T> T inTransaction(UUID tenant, Callable<T> work) {
        try {
            return call(tenant, () -> QuarkusTransaction.requiringNew().call(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** For Hibernate, which makes it by name: Quarkus' own TenantResolver knows only strings. */
    public static class OfSession implements CurrentTenantIdentifierResolver<UUID> {
        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return Arc.container().instance(CurrentTenant.class).get().id();
        }

        /**
         * Keeps Hibernate from adding its own condition to every query: with a filter on, it translates each query anew each
         * time. Row-level security is the wall (docs/adr/050).
         */
        @Override
        public boolean isRoot(UUID tenant) {
            return true;
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }
    }
}
