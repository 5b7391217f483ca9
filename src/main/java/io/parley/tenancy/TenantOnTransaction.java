package io.parley.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells PostgreSQL the tenant for exactly one transaction: Agroal has just enlisted the connection, nothing has run on it. */
@ApplicationScoped
class TenantOnTransaction implements AgroalPoolInterceptor {
    private final CurrentTenant tenant;
    private final TransactionSynchronizationRegistry transactions;
    private volatile boolean started; // Hibernate validates the schema before that, outside transactions

    TenantOnTransaction(CurrentTenant tenant, TransactionSynchronizationRegistry transactions) {
        this.tenant = tenant;
        this.transactions = transactions;
    }

    void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        started = true;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        int status = transactions.getTransactionStatus();
        if (status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK) {
            if (started) {
                throw new IllegalStateException("The database is used in transactions only");
            }
            return;
        }
        var id = tenant.id();
        if (id.equals(CurrentTenant.NOBODY)) {
            return; // row security shows nothing
        }
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            statement.setString(1, id.toString());
            statement.execute();
        } catch (SQLException e) {
            abort(connection, e);
            throw new IllegalStateException("Could not set the tenant of a transaction", e);
        }
    }

    /** Agroal would offer this connection to others while our transaction still holds it. */
    private static void abort(Connection connection, SQLException cause) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
