package io.parley.app;

import io.parley.identity.DirectoryUnavailable;
import io.parley.identity.KeycloakDirectory;
import io.parley.tenancy.RemovedTenants;
import io.parley.tenancy.TenantRemoval;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;

/** Takes a demo company away: first its records, then its organization and accounts. A start finishes what was interrupted. */
@ApplicationScoped
class DemoRemoval {
    private final TenantRemoval removal;
    private final RemovedTenants removed;
    private final KeycloakDirectory directory;

    DemoRemoval(TenantRemoval removal, RemovedTenants removed, KeycloakDirectory directory) {
        this.removal = removal;
        this.removed = removed;
        this.directory = directory;
    }

    void on(@Observes @Priority(DemoCompanies.ORDER - 10) StartupEvent start) {
        QuarkusTransaction.requiringNew().call(removed::listUnfinished).forEach(company -> finish(company.id()));
    }

    /** False where there is no such demo company; doing it twice is doing it once. Outside any transaction. */
    boolean remove(UUID company, String by) {
        try {
            long rows = removal.remove(company, by);
            if (rows == 0) {
                return false;
            }
            Log.infof("%s removed the demo company %s: %d rows", by, company, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("The demo company " + company + " is still there", e);
        }
        finish(company);
        return true;
    }

    private void finish(UUID company) {
        try {
            directory.removeOrganization(company);
            removal.sweep(company);
            QuarkusTransaction.requiringNew().run(() -> removed.finished(company));
        } catch (DirectoryUnavailable | SQLException e) {
            Log.warnf(
                    e, "Accounts of the removed demo company %s are still there; the next start tries again", company);
        }
    }
}
